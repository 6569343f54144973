namespace Neijuan.Pages.Drawing;

/// <summary>A rectangle of a drawing; y grows downward.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;
}
