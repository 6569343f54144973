namespace Neijuan.Engine; internal static class Placeholder { }
