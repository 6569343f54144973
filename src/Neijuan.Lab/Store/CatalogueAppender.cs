using DuckDB.NET.Data;
using Neijuan.Model.Places;

namespace Neijuan.Lab.Store;

/// <summary>Writes the catalogue tables afresh: they describe the version that wrote the store last.</summary>
internal static class CatalogueAppender
{
    public static void Replace(DuckDBConnection store, Catalogue catalogue)
    {
        store.Execute("DELETE FROM parameter; DELETE FROM lever; DELETE FROM record");
        // an indicator that this version no longer has still names the column of an older run
        foreach (var indicator in catalogue.Indicators)
            store.Query("DELETE FROM indicator WHERE id = $1", _ => 0, indicator.Id);
        Indicators(store, catalogue);
        Parameters(store, catalogue);
        Levers(store, catalogue);
        Record(store, catalogue);
    }

    static void Indicators(DuckDBConnection store, Catalogue catalogue)
    {
        using var rows = store.CreateAppender("indicator");
        foreach (var i in catalogue.Indicators)
            rows.CreateRow().AppendValue(i.Id).AppendValue(i.Name).AppendValue(i.Unit).AppendValue(i.Kind.ToString())
                .AppendValue(i.Description).AppendValue(i.Kind.Table).AppendValue(StoreTables.Column(i)).EndRow();
        rows.Close();
    }

    static void Parameters(DuckDBConnection store, Catalogue catalogue)
    {
        using var rows = store.CreateAppender("parameter");
        foreach (var p in catalogue.Parameters)
            rows.CreateRow().AppendValue(p.Id).AppendValue(p.Name).AppendValue(p.Description).AppendValue(p.Unit).AppendValue(p.Symbol)
                .AppendValue(p.Rule).AppendValue(p.Low).AppendValue(p.High).AppendValue(p.Value).AppendValue(p.Source)
                .AppendValue(p.Ensemble).AppendValue(p.File).EndRow();
        rows.Close();
    }

    static void Levers(DuckDBConnection store, Catalogue catalogue)
    {
        using var rows = store.CreateAppender("lever");
        foreach (var l in catalogue.Levers)
            rows.CreateRow().AppendValue(l.Id).AppendValue(l.Name).AppendValue(l.Unit).AppendValue(l.Over.ToString()).AppendValue(l.Min)
                .AppendValue(l.Max).AppendValue(l.Default).AppendValue(l.Description).AppendValue(l.Calendar).EndRow();
        rows.Close();
    }

    static void Record(DuckDBConnection store, Catalogue catalogue)
    {
        using var rows = store.CreateAppender("record");
        foreach (var r in catalogue.Record.Rows)
        {
            var row = rows.CreateRow().AppendValue(r.Indicator);
            foreach (var axis in PlaceKinds.Axes) row.AppendValue(r.Place[axis]);
            row.AppendValue(r.Period).AppendValue(r.Value).AppendValue(r.Low).AppendValue(r.High).AppendValue(r.Unit)
                .AppendValue(r.Definition)
                .AppendValue(r.Source).AppendValue(r.Address).AppendValue(r.Confidence).AppendValue(r.Weight).AppendValue(r.Note);
            var accepted = catalogue.Record.Reading.Of(r);
            row.AppendValue(catalogue.Record.Reading.GroupOf(r.Indicator)?.Id).AppendValue(Finite(accepted?.Low))
                .AppendValue(Finite(accepted?.High)).EndRow();
        }

        rows.Close();
    }

    static double? Finite(double? end) => end is { } value && double.IsFinite(value) ? value : null;
}
