using System.Text;

namespace Recognition.Web.Tests.Platform.BadInput;

/// <summary>The address at which the shopper's form saves by script, sent what no script of the portal sends.</summary>
public sealed class BadDraftsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases(Full = true)]
    public async Task A_draft_with_odd_values_is_kept_or_refused_with_a_sentence(City city)
    {
        await using var site = await Site.Over(city, Cancel, Cast.WaterClerk, Cast.FireClerk);
        var form = site.Forms.First(form => form.Name.StartsWith("/shops/mine/*/form", StringComparison.Ordinal));
        var address = form.Action.Split('?')[0].Replace("/form", "/draft", StringComparison.Ordinal);
        var (wrong, number) = (new List<string>(), 1);
        foreach (var field in form.Fields.Where(field => field.Kind != FieldKind.Frame))
        {
            foreach (var odd in (string[])[.. BadValues.Odd, "a\0b", new('a', 1_000_000)])
            {
                var fields = form.Filled.Where(it => it.Name != field.Name && it.Name is not ("number" or "basedOn" or "device")).Concat([("device", "phone"), ("number", $"{number}"), ("basedOn", $"{number - 1}"), (field.Name, odd)]);
                using var answer = await form.Browser.PostAsync(address, new FormUrlEncodedContent(fields.Select(it => KeyValuePair.Create(it.Item1, it.Item2))), Cancel);
                if (await AnswerCheck.Wrong(answer, refused: false, Cancel) is { } told) wrong.Add($"{field.Name} = {(odd.Length > 40 ? odd[..40] : odd)} {told}");
                if (answer.IsSuccessStatusCode) number++;
            }
        }

        Assert.True(wrong.Count == 0, $"{string.Join('\n', wrong)}\n{site.Errors}");
    }

    [Theory, BothDatabases(Full = true)]
    public async Task A_draft_that_is_no_form_is_refused_with_a_sentence(City city)
    {
        await using var site = await Site.Over(city, Cancel, Cast.WaterClerk, Cast.FireClerk);
        var form = site.Forms.First(form => form.Name.StartsWith("/shops/mine/*/form", StringComparison.Ordinal));
        var token = form.Fields.Single(field => field.Name == "__RequestVerificationToken").Value;
        foreach (var type in (string[])["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, form.Action.Split('?')[0].Replace("/form", "/draft", StringComparison.Ordinal)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}")) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            request.Headers.Add("RequestVerificationToken", token);
            using var answer = await form.Browser.SendAsync(request, Cancel);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{type}: {answer.StatusCode}\n{site.Errors}");
            Assert.Null(await AnswerCheck.Wrong(answer, refused: true, Cancel));
        }
    }
}
