namespace Neijuan.Model; internal static class Placeholder { }
