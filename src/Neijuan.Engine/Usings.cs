// Loops over agents take four rows at a time: four numbers of a column, and four whole numbers. Pairs are two sums of one group, side by
// side.
global using Doubles = System.Runtime.Intrinsics.Vector256<double>;
global using Longs = System.Runtime.Intrinsics.Vector256<long>;
global using Pair = System.Runtime.Intrinsics.Vector128<double>;
global using LongPair = System.Runtime.Intrinsics.Vector128<long>;
