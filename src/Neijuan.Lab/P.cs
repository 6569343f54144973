namespace Neijuan.Lab; internal static class Placeholder { }
