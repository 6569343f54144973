using Neijuan.Pages.Words;

namespace Neijuan.Pages.Layout;

/// <summary>
/// What is around the content of every page. It needs nothing but itself, and nothing is fetched, whatever the page comes to hold.
/// </summary>
internal static class Skeleton
{
    /// <summary>All that comes before the content.</summary>
    /// <param name="style">The style sheet.</param>
    /// <param name="target">Id of what the first link leads to, past the head of the page.</param>
    /// <param name="skip">What that link says.</param>
    /// <param name="header">Markup of the head of the page.</param>
    /// <param name="main">Id of the content, if it has one.</param>
    public static string Begin(string title, string style, string target, string skip, string header, string? main = null) =>
        Asset.Filled("page-begin.html", new Dictionary<string, string>
        {
            ["title"] = Markup.Text(title),
            ["style"] = style,
            ["target"] = target,
            ["skip"] = skip,
            ["header"] = header,
            ["main"] = main is null ? "" : $" id=\"{main}\"",
        }) + "\n";

    /// <summary>All that comes after it.</summary>
    public static string End => Asset.Text("page-end.html") + "\n";
}
