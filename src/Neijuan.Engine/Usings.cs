// Loops over agents take four rows at a time: four numbers of a column, and four whole numbers.
global using Doubles = System.Runtime.Intrinsics.Vector256<double>;
global using Longs = System.Runtime.Intrinsics.Vector256<long>;
