namespace Neijuan.Engine.Accounting;

/// <summary>
/// Neighbouring rows of a sector that pay and are paid together, each its share: the households of a province. They keep their deposits at
/// one bank. A group of one is that party.
/// </summary>
/// <param name="Sector">Of all members.</param>
/// <param name="First">Row of the first member.</param>
/// <param name="Count">Number of members, at least 1.</param>
public readonly record struct PartyGroup(Sector Sector, int First, int Count)
{
    public static implicit operator PartyGroup(Party party) => new(party.Sector, party.Row, 1);

    /// <summary>A member.</summary>
    public Party this[int member] => new(Sector, First + member);

    public override string ToString() => Count == 1 ? this[0].ToString() : $"{Sector}[{First}..{First + Count - 1}]";
}
