namespace Neijuan.Pages.Drawing;

/// <summary>Round numbers along an axis. They are decimals, so that a label says exactly where its line is.</summary>
internal static class Ticks
{
    static readonly decimal[] Steps = [1, 2, 2.5m, 5, 10];

    /// <summary>Multiples of 1, 2, 2.5 or 5 times a power of ten that cover the range, about as many as wanted.</summary>
    public static decimal[] Linear(double low, double high, int wanted)
    {
        var (least, most) = (Decimal(low), Decimal(high));
        var raw = (most - least) / wanted;
        if (raw <= 0) return [least];
        var power = 1m;
        while (power * 10 <= raw) power *= 10;
        while (power > raw) power /= 10;
        var step = Steps.First(s => s * power >= raw) * power;
        var (first, last) = (Math.Floor(least / step), Math.Ceiling(most / step));
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(k => (first + k) * step)];
    }

    /// <summary>1, 2 and 5 times powers of ten within the range; only powers of ten when they are many.</summary>
    public static decimal[] Logarithmic(double low, double high)
    {
        var fine = new List<decimal>();
        var (least, most) = (Decimal(low), Decimal(high));
        var power = 1m;
        while (power > least) power /= 10;
        while (power * 10 <= least) power *= 10;
        for (; power <= most; power *= 10)
        {
            foreach (var digit in new decimal[] { 1, 2, 5 })
                if (digit * power >= least && digit * power <= most) fine.Add(digit * power);
        }

        decimal[] coarse = [.. fine.Where(IsPowerOfTen)];
        if (fine.Count > 6 && coarse.Length >= 2) return coarse;
        return fine.Count >= 3 ? [.. fine] : [.. Linear(low, high, 3).Where(t => t >= least && t <= most)];
    }

    static bool IsPowerOfTen(decimal value)
    {
        while (value >= 10) value /= 10;
        while (value < 1) value *= 10;
        return value == 1;
    }

    /// <summary>Far outside of what an economy measures a decimal would overflow.</summary>
    static decimal Decimal(double value) => (decimal)Math.Clamp(value, -1e18, 1e18);
}
