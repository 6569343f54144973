namespace Neijuan.Lab;

/// <summary>
/// What the user gave cannot be used: a wrong name, a folder that exists, a disk that is full. The message says what and what would do.
/// </summary>
public class InputException : Exception
{
    public InputException(string message) : base(message) { }

    public InputException(string message, Exception cause) : base(message, cause) { }
}
