using Neijuan.Model.Setup;

namespace Neijuan.Model.Formulas;

/// <summary>What a unit of output costs, of the full cost of 2005 (R16).</summary>
public static class UnitCosts
{
    /// <summary>Cash cost of a unit over its full cost: labour, intermediates and imports.</summary>
    public static double CashShare(Parameters p) => p.LabourShare + p.IntermediatesShare + p.ImportedShare;
}
