using Neijuan.Engine.Numerics;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Formulas;

/// <summary>Prices between China and the blocs, in constant foreign prices (R51, R53, R56).</summary>
public static class TradePrices
{
    /// <summary>What deflates foreign prices to those of 2005: (1 + π*)^(−t/4).</summary>
    public static double Deflator(int time, Parameters p) => Elementary.Pow(1 + p.ForeignInflation, -time / 4.0);

    /// <summary>p^x: the home price of the low tier in constant foreign prices (R51).</summary>
    public static double Export(double homePrice, double exchangeRate, double deflator) => homePrice * exchangeRate * deflator;

    /// <summary>What a buyer abroad pays for a Chinese good: the export price with the duty that it bears (R51).</summary>
    public static double Delivered(double exportPrice, double tariff, double transshipped, double transshipmentCost) =>
        exportPrice * (1 + EffectiveTariff(tariff, transshipped, transshipmentCost));

    /// <summary>τ_eff = τ (1 − TS) + cost · TS (R51).</summary>
    public static double EffectiveTariff(double tariff, double transshipped, double transshipmentCost) =>
        (tariff * (1 - transshipped)) + (transshipmentCost * transshipped);

    /// <summary>What a bloc's own good costs it: the foreign cost less what its government takes over (R56).</summary>
    public static double OwnCost(double foreignCost, double depth, double inForce, double subsidised) =>
        foreignCost * (1 - (depth * inForce * subsidised));

    /// <summary>
    /// α = h / (h + (1 − h) (1 / c^F)^(1 − σ)): the weight with which China has a share h at its opening price of 1 (R51).
    /// </summary>
    public static double Weight(double share, double foreignCost, double elasticity) =>
        share / (share + ((1 - share) * Elementary.Pow(1 / foreignCost, 1 - elasticity)));

    /// <summary>China's share of spending and the price index of a CES over two origins (R51).</summary>
    public static (double Share, double Index) Armington(double weight, double importPrice, double foreignCost, double elasticity)
    {
        var imported = weight * Elementary.Pow(importPrice, 1 - elasticity);
        var domestic = (1 - weight) * Elementary.Pow(foreignCost, 1 - elasticity);
        return (imported / (imported + domestic), Elementary.Pow(imported + domestic, 1 / (1 - elasticity)));
    }
}
