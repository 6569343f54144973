global using Doubles = System.Runtime.Intrinsics.Vector256<double>;
global using Longs = System.Runtime.Intrinsics.Vector256<long>;
