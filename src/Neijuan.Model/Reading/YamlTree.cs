using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Neijuan.Model.Reading;

/// <summary>
/// Reads one YAML document into a tree with lines. Anchors, aliases and tags are refused, so that a small file cannot unfold into a large
/// one; a key that is repeated is a finding and the rest is read all the same.
/// </summary>
public static class YamlTree
{
    const int DeepestNesting = 32;
    const int MostNodes = 500_000;

    /// <summary>The mapping that a document is, or null with findings when it is none.</summary>
    /// <param name="allowed">What should stand in it.</param>
    public static YamlMap? ParseMap(string text, Findings findings, string allowed)
    {
        var root = Parse(text, findings);
        if (root is not (null or YamlMap)) findings.Add(root.Line, "file", root.Shown, "is no mapping", allowed);
        return root as YamlMap;
    }

    /// <summary>The mapping that a file is, or null with findings.</summary>
    public static YamlMap? ReadMap(string path, Findings findings, string allowed) =>
        TextFile.Read(path, findings, "a YAML document") is { } text ? ParseMap(text, findings, allowed) : null;

    /// <summary>The root, or null with findings when the text is no YAML document.</summary>
    public static YamlItem? Parse(string text, Findings findings)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                findings.Add(0, "file", "", "is empty", "a YAML document");
                return null;
            }

            var root = new Reader(parser, findings).Read(depth: 0);
            parser.Consume<DocumentEnd>();
            if (!parser.TryConsume<StreamEnd>(out _))
                findings.Add(LineOf(parser.Current!), "file", "", "has a second document", "one document");
            return root;
        }
        catch (Exception exception) when (exception is YamlException or ArgumentException or InvalidOperationException or FormatException
            or OverflowException)
        {
            var line = exception is YamlException located ? (int)located.Start.Line : 0;
            findings.Add(line, "file", "", "is no YAML: " + exception.Message.ReplaceLineEndings(" "), "a YAML document");
            return null;
        }
    }

    static int LineOf(ParsingEvent at) => (int)at.Start.Line;

    sealed class Reader(Parser parser, Findings findings)
    {
        int nodes;

        public YamlItem Read(int depth)
        {
            var line = LineOf(parser.Current!);
            if (++nodes > MostNodes) throw new YamlException(parser.Current!.Start, parser.Current.End, $"more than {MostNodes} values");
            if (depth > DeepestNesting)
                throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested more than {DeepestNesting} deep");
            if (parser.TryConsume<AnchorAlias>(out var alias))
            {
                findings.Add(line, "alias", "*" + alias.Value, "is an alias", "the value itself");
                return new YamlText("", Quoted: false, line);
            }

            if (parser.Current is NodeEvent node) RefuseProperties(node, line);
            if (parser.TryConsume<Scalar>(out var scalar)) return new YamlText(scalar.Value, scalar.Style != ScalarStyle.Plain, line);
            return parser.TryConsume<SequenceStart>(out _) ? ReadList(depth, line) : ReadMap(depth, line);
        }

        YamlList ReadList(int depth, int line)
        {
            var items = new List<YamlItem>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Read(depth + 1));
            return new YamlList(items, line);
        }

        YamlMap ReadMap(int depth, int line)
        {
            parser.Consume<MappingStart>();
            var entries = new List<YamlEntry>();
            var keys = new Dictionary<string, int>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Read(depth + 1);
                var value = Read(depth + 1);
                if (key is not YamlText { Value: var name }) findings.Add(key.Line, "key", key.Shown, "is no key", "a word");
                else if (!keys.TryAdd(name, key.Line))
                    findings.Add(key.Line, name, value.Shown, $"is given twice (first on line {keys[name]})", "each key once");
                else entries.Add(new YamlEntry(name, value, key.Line));
            }

            return new YamlMap(entries, line);
        }

        void RefuseProperties(NodeEvent node, int line)
        {
            if (!node.Anchor.IsEmpty) findings.Add(line, "anchor", "&" + node.Anchor.Value, "is an anchor", "the value itself");
            if (!node.Tag.IsEmpty) findings.Add(line, "tag", node.Tag.ToString(), "is a tag", "the value itself");
        }
    }
}
