using Neijuan.Engine.Places;
using Neijuan.Engine.Time;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Setup;

/// <summary>
/// Everything read from <c>data/</c> and <c>parameters/</c>: places, industries, calendars and opening stocks, with the files' hashes.
/// </summary>
public sealed class ModelData
{
    readonly string root;
    readonly Findings findings;
    readonly Calendar industryCalendar;
    readonly Dictionary<string, double> opening = [];
    readonly Dictionary<string, string> names = [];
    readonly double[] intensityDecline;
    readonly List<(int Industry, Quarter From, Quarter To, double Cut, bool BelowMedian)> cuts = [];

    ModelData(string root)
    {
        this.root = root;
        findings = new Findings(root);
        Places = new PlaceNames([.. PlaceKinds.Axes.Select(ReadNames)]);
        if (Places.Axes.Any(axis => Places[axis].Count == 0))
        {
            findings.Add(
                0, "data", "", "has a table of places without rows", string.Join(", ", PlaceKinds.Axes.Select(axis => axis.Plural)));
            findings.ThrowIfAny(); // nothing else can be read without them
        }

        var (industries, provinces, blocs) = (Read("industries"), Read("provinces"), Read("blocs"));
        Industries = [.. Enumerable.Range(0, industries.Count).Select(row => IndustryFacts.Read(industries, row))];
        ProvinceWeights = [.. Enumerable.Range(0, provinces.Count).Select(row => provinces.Number(row, "gdp_weight"))];
        InjuryAllowances = [.. Enumerable.Range(0, blocs.Count).Select(row => blocs.Number(row, "injury_allowance"))];
        OutputPerJob = [.. Enumerable.Range(0, blocs.Count).Select(row => blocs.Number(row, "output_per_job"))];
        BlocDemandShares = new double[Places.Blocs.Count, Places.Industries.Count];
        var demand = Read("bloc_demand");
        for (var r = 0; r < demand.Count; r++)
            BlocDemandShares[demand.Index(r, "bloc", Places.Blocs), demand.Index(r, "industry", Places.Industries)] = demand.Number(
                r, "share");
        Calendar = Calendar.FromRows(Dated("calendar").Concat(Dated("forcing")));
        industryCalendar = Calendar.FromRows(
            Steps("priorities", "strength").Concat(Steps("foreign_demand", "growth_per_year"))
                .Concat(Steps("home_installation", "share_of_output")));
        var stocks = Read("opening");
        for (var r = 0; r < stocks.Count; r++) opening[stocks.Text(r, "stock")] = stocks.Number(r, "value");
        var uses = Read("uses");
        UseShares = new double[InvestmentUses.Names.Count, Places.Industries.Count];
        UseDeclines = new bool[InvestmentUses.Names.Count, Places.Industries.Count];
        for (var r = 0; r < uses.Count; r++)
        {
            var (use, industry) = (uses.Index(r, "use", InvestmentUses.Names), uses.Index(r, "industry", Places.Industries));
            UseShares[use, industry] = uses.Number(r, "share");
            UseDeclines[use, industry] = uses.Number(r, "intensity_declines") > 0;
        }

        var capacityCuts = Read("capacity_cuts");
        for (var r = 0; r < capacityCuts.Count; r++)
        {
            cuts.Add((capacityCuts.Index(r, "industry", Places.Industries), capacityCuts.Quarter(r, "from"), capacityCuts.Quarter(r, "to"),
                capacityCuts.Number(r, "cut_per_quarter"), capacityCuts.Number(r, "below_median_productivity_only") > 0));
        }

        Parameters = ParameterFiles.Read(Path.Combine(root, "parameters"), findings);
        Complete();

        // The decline accumulates over the years in which it runs.
        intensityDecline = new double[200];
        for (var t = 1; t < intensityDecline.Length; t++)
            intensityDecline[t] = intensityDecline[t - 1] + (Calendar.Value("material_intensity_decline", new Quarter(t - 1)) / 4);
    }

    public string Root => root;

    public PlaceNames Places { get; }

    public Calendar Calendar { get; }

    public IReadOnlyList<ParameterInfo> Parameters { get; }

    /// <summary>Facts of each industry, in the order of the places.</summary>
    public IReadOnlyList<IndustryFacts> Industries { get; }

    /// <summary>Output of each province, in any unit.</summary>
    internal IReadOnlyList<double> ProvinceWeights { get; }

    /// <summary>By bloc: how much more injury it bears before it acts.</summary>
    internal IReadOnlyList<double> InjuryAllowances { get; }

    internal IReadOnlyList<double> OutputPerJob { get; }

    /// <summary>By bloc and industry: its share in the blocs' demand.</summary>
    internal double[,] BlocDemandShares { get; }

    internal double[,] UseShares { get; }

    internal bool[,] UseDeclines { get; }

    public double OpeningOutputPerQuarter => opening["annual_output"] / 4;

    /// <summary>The quarter in which the calendar's value-added tax first changes: that of the tax cut.</summary>
    public Quarter TaxCutFrom => Calendar.FirstChange("vat_rate");

    public double OpeningYuanPerDollar => Calendar.Value("cny_per_usd", new Quarter(0));

    /// <summary>The last quarter for which the exchange rate was seen.</summary>
    public Quarter ExchangeRateSeenTo => Calendar.LastChange("cny_per_usd");

    public double OpeningVatRate => Calendar.Value("vat_rate", new Quarter(0));

    public IReadOnlyDictionary<string, string> FileHashes =>
        Directory.GetFiles(Path.Combine(root, "data"), "*.csv").Concat(Directory.GetFiles(Path.Combine(root, "parameters"), "*.yaml"))
            .Order(StringComparer.Ordinal)
            .ToDictionary(
                f => Path.GetRelativePath(root, f).Replace('\\', '/'),
                TextFile.Hash);

    /// <summary>
    /// Loads the data of a checkout or an installation. Whatever is wrong with it is named at once, in a <see cref="FindingsException"/>.
    /// </summary>
    public static ModelData Load(string root) => new(root);

    /// <summary>The nearest folder, upward from the program or the working folder, that holds <c>data/industries.csv</c>.</summary>
    public static string FindRoot()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "data", "industries.csv"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("no folder data/ with industries.csv at or above the program");
    }

    /// <summary>Name of an industry, province or bloc for readers; the id of a place that the data do not know.</summary>
    public string DisplayName(string place) => names.GetValueOrDefault(place, place);

    public double Opening(string stock) => opening[stock];

    public double Priority(int industry, Quarter quarter) => industryCalendar.Value("priorities " + Places.Industries[industry], quarter);

    public double ForeignGrowth(int industry, Quarter quarter) =>
        industryCalendar.Value("foreign_demand " + Places.Industries[industry], quarter);

    public double InstallationShare(int industry, Quarter quarter)
    {
        var series = "home_installation " + Places.Industries[industry];
        return industryCalendar.Has(series) ? industryCalendar.Value(series, quarter) : 0;
    }

    public double IntensityDecline(Quarter quarter) => intensityDecline[Math.Clamp(quarter.Index, 0, intensityDecline.Length - 1)];

    public (double Cut, bool BelowMedian) CapacityCut(int industry, Quarter quarter)
    {
        foreach (var cut in cuts)
            if (cut.Industry == industry && cut.From <= quarter && quarter <= cut.To) return (cut.Cut, cut.BelowMedian);
        return (0, false);
    }

    // Everything that a run will ask for is asked for here, so that a damaged file stops the program before it has written anything.
    void Complete()
    {
        ColumnRanges.Check(Path.Combine(root, "data"), findings);
        RequiredData.Check(Calendar, industryCalendar, opening, Places, findings);
        findings.ThrowIfAny();
    }

    Csv Read(string name) => Csv.Read(Path.Combine(root, "data", name + ".csv"), findings);

    IEnumerable<(string Series, Quarter From, double Value)> Steps(string file, string column)
    {
        var csv = Read(file);
        for (var r = 0; r < csv.Count; r++)
            yield return ($"{file} {Places.Industries[csv.Index(r, "industry", Places.Industries)]}", csv.Quarter(r, "from"),
                csv.Number(r, column));
    }

    IEnumerable<(string Series, Quarter From, double Value)> Dated(string file)
    {
        var csv = Read(file);
        for (var r = 0; r < csv.Count; r++) yield return (csv.Text(r, "series"), csv.Quarter(r, "from"), csv.Number(r, "value"));
    }

    (Axis Axis, IReadOnlyList<string> Names) ReadNames(Axis axis)
    {
        var file = Read(axis.Plural);
        for (var r = 0; r < file.Count; r++) names[file.Text(r, axis.Id)] = file.Text(r, "name");
        return (axis, Column(file, axis.Id));
    }

    static List<string> Column(Csv csv, string name) => [.. Enumerable.Range(0, csv.Count).Select(r => csv.Text(r, name))];
}
