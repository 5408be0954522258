using System.Text.Json;
using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

// The writing half of FormJson. What a question leaves at its default is left out.
internal static class FormJsonWriting
{
    public static void Write(Utf8JsonWriter writer, FormDefinition form, bool kept)
    {
        writer.WriteStartObject();
        writer.WriteString("name", form.Name);
        writer.WriteNumber("version", form.Version);
        writer.WriteString("overall", JsonWords.Word(form.Overall));
        writer.WriteString("unansweredOptional", JsonWords.Word(form.UnansweredOptional));
        writer.WriteBoolean("capAt100", form.CapAt100);
        writer.List("sections", form.Sections, section =>
        {
            writer.WriteStartObject();
            writer.WriteString("key", section.Key);
            writer.WriteString("title", section.Title);
            writer.WriteString("weight", section.Weight.ToDecimalText());
            writer.WriteString("passMark", section.PassMark?.ToDecimalText());
            if (kept)
            {
                WriteSet(writer, "access", section.Access);
            }
            writer.List("questions", section.Questions, question => Write(writer, question, kept));
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Question question, bool kept)
    {
        writer.WriteStartObject();
        writer.WriteString("key", question.Key);
        writer.WriteString("text", question.Text);
        writer.WriteString("kind", JsonWords.Word(question.Kind));
        writer.WriteString("weight", question.Weight.ToDecimalText());
        writer.WriteBoolean("required", question.Required);
        writer.WriteString("critical", JsonWords.Word(question.Critical));
        writer.WriteBoolean("bonus", question.Bonus);
        writer.WriteBoolean("allowNa", question.AllowNa);
        if (question.VisibleWhen is { } when)
        {
            writer.WriteStartObject("visibleWhen");
            writer.WriteString("question", when.Question);
            writer.List("is", when.Is, writer.WriteStringValue);
            writer.WriteEndObject();
        }
        WriteKind(writer, question, kept);
        if (kept)
        {
            WriteGiven(writer, "hint", question.Hint);
            WriteGiven(writer, "standard", question.Standard);
            WriteGiven(writer, "promise", question.Promise);
            WriteGiven(writer, "timer", question.Timer is { } timer ? JsonWords.Word(timer) : null);
            WriteSet(writer, "comment", question.Comment);
            WriteSet(writer, "photo", question.Photo);
            WriteSet(writer, "sound", question.Sound);
            WriteSet(writer, "document", question.Document);
            WriteSet(writer, "integrity", question.Integrity);
            WriteSet(writer, "namesEmployee", question.NamesEmployee);
        }
        writer.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter writer, Question question, bool kept)
    {
        switch (question.Kind)
        {
            case QuestionKind.Choice or QuestionKind.Multi:
                writer.List("options", question.Options, option =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("key", option.Key);
                    writer.WriteString("points", option.Points.ToDecimalText());
                    if (kept)
                    {
                        WriteGiven(writer, "label", option.Label);
                    }
                    writer.WriteEndObject();
                });
                break;
            case QuestionKind.Scale:
                writer.WriteNumber("min", question.Min);
                writer.WriteNumber("max", question.Max);
                break;
            case QuestionKind.Number:
                writer.List("bands", question.Bands, band =>
                {
                    writer.WriteStartObject();
                    WriteGiven(writer, "upTo", band.UpTo?.ToDecimalText());
                    writer.WriteString("points", band.Points.ToDecimalText());
                    writer.WriteEndObject();
                });
                break;
        }
    }

    // What has its default is left out, so that a form of before reads and writes as it did.
    private static void WriteSet<T>(Utf8JsonWriter writer, string key, T value) where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
        {
            writer.WriteString(key, JsonWords.Word(value));
        }
    }

    private static void WriteSet(Utf8JsonWriter writer, string key, bool value)
    {
        if (value)
        {
            writer.WriteBoolean(key, value);
        }
    }

    private static void WriteGiven(Utf8JsonWriter writer, string key, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(key, value);
        }
    }
}
