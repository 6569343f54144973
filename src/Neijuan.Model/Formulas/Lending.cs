using Neijuan.Engine.Numerics;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Formulas;

/// <summary>What a firm owes for its loan (R29).</summary>
public static class Lending
{
    /// <summary>Interest on a loan for a quarter, at the firm's own rate: the subsidised one where its bank has granted it.</summary>
    /// <param name="loan">Of four firms, in any unit of money.</param>
    /// <param name="soft">Where a firm pays the subsidised rate.</param>
    /// <param name="p">The parameters of the run.</param>
    public static Doubles Interest(Doubles loan, Doubles soft, Parameters p) => loan * Choice.If(soft, p.SoftRate / 4, p.LoanRate / 4);

    /// <summary>Interest and amortisation due on a loan in a quarter.</summary>
    /// <inheritdoc cref="Interest"/>
    public static Doubles Service(Doubles loan, Doubles soft, Parameters p) =>
        loan * Choice.If(soft, (p.SoftRate / 4) + p.Amortisation, (p.LoanRate / 4) + p.Amortisation);
}
