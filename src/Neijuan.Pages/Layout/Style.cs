namespace Neijuan.Pages.Layout;

/// <summary>
/// The style of the page and its drawings: light, dark, on a phone and on paper. The eight colours of lines keep a contrast of 4.5 : 1 to
/// the ground in both schemes and stay apart for the common kinds of colour blindness; dashes and names say the same without them.
/// </summary>
internal static class Style
{
    public static string Sheet { get; } = Asset.Text("sheet.css");
}
