using System.Text.Json;
using System.Text.Json.Nodes;
using Neijuan.Web;
using Neijuan.Web.Security;
using Xunit;

namespace Neijuan.Tests.Web;

/// <summary>A lab on a free port of this machine, without a page, for the tests of a class.</summary>
public sealed class LabFixture : IAsyncLifetime
{
    LabServer? server;

    public HttpClient Client { get; } = new();

    public Uri Address => server!.Address;

    public async ValueTask InitializeAsync()
    {
        server = await LabServer.StartAsync(Economies.Data, new LabOptions { Port = 0 });
        Client.BaseAddress = new Uri(server.Address, "api/v1/");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server!.DisposeAsync();
    }

    public Task<(int Status, JsonElement Body)> PostAsync(string endpoint, string json) => Client.PostJsonAsync(endpoint, json);

    public async Task<(int Status, JsonElement Body)> GetAsync(string endpoint)
    {
        using var response = await Client.GetAsync(new Uri(endpoint, UriKind.Relative));
        return ((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
    }
}

/// <summary>Requests as the tests write them.</summary>
internal static class LabRequests
{
    public static async Task<(int Status, JsonElement Body)> PostJsonAsync(this HttpClient client, string endpoint, string json)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(endpoint, UriKind.Relative), content);
        return ((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
    }

    public static double?[] Numbers(this JsonElement array) =>
        [.. array.EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? (double?)null : v.GetDouble())];

    public static string[] Texts(this JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetString()!)];

    public static string Body(params (string Name, object? Value)[] members)
    {
        var json = new JsonObject();
        foreach (var (name, value) in members) json[name] = JsonSerializer.SerializeToNode(value);
        return json.ToJsonString();
    }
}
