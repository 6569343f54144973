using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Formulas;

/// <summary>What a firm owes for its loan (R29).</summary>
public static class Lending
{
    /// <summary>Interest on a loan for a quarter, at the firm's own rate: the subsidised one where its bank has granted it.</summary>
    /// <param name="loan">Of four firms, in any unit of money.</param>
    /// <param name="soft">Where a firm pays the subsidised rate.</param>
    /// <param name="rates">Of the quarter.</param>
    public static Doubles Interest(Doubles loan, Doubles soft, in Rates rates) => loan * Choice.If(soft, rates.Soft / 4, rates.Loans / 4);

    /// <summary>Interest and amortisation due on a loan in a quarter.</summary>
    /// <param name="loan">Of four firms, in any unit of money.</param>
    /// <param name="soft">Where a firm pays the subsidised rate.</param>
    /// <param name="rates">Of the quarter.</param>
    /// <param name="amortisation">Of the loan, per quarter.</param>
    public static Doubles Service(Doubles loan, Doubles soft, in Rates rates, double amortisation) =>
        loan * Choice.If(soft, (rates.Soft / 4) + amortisation, (rates.Loans / 4) + amortisation);
}
