global using Doubles = System.Runtime.Intrinsics.Vector256<double>;
global using Longs = System.Runtime.Intrinsics.Vector256<long>;
global using Pair = System.Runtime.Intrinsics.Vector128<double>;
global using LongPair = System.Runtime.Intrinsics.Vector128<long>;
