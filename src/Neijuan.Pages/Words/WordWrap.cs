namespace Neijuan.Pages.Words;

/// <summary>Running text in lines.</summary>
public static class WordWrap
{
    /// <summary>Lines of at most so many characters, broken between words; a longer word has a line of its own.</summary>
    public static List<string> Lines(string text, int characters)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= characters) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }
}
