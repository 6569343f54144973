namespace Neijuan.Engine.Accounting;

/// <summary>One account holder: a sector and a row in it.</summary>
public readonly record struct Party(Sector Sector, int Row)
{
    public override string ToString() => $"{Sector}[{Row}]";
}
