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
        WriteKind(writer, question);
        if (kept)
        {
            WriteGiven(writer, "hint", question.Hint);
            WriteGiven(writer, "standard", question.Standard);
            WriteGiven(writer, "promise", question.Promise);
        }
        writer.WriteEndObject();
    }

    private static void WriteKind(Utf8JsonWriter writer, Question question)
    {
        switch (question.Kind)
        {
            case QuestionKind.Choice or QuestionKind.Multi:
                writer.List("options", question.Options, option =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("key", option.Key);
                    writer.WriteString("points", option.Points.ToDecimalText());
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

    private static void WriteGiven(Utf8JsonWriter writer, string key, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(key, value);
        }
    }
}
