using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Neijuan.Benchmarks.NumericsBenchmarks).Assembly).Run(args);
