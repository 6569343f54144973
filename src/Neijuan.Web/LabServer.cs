using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Neijuan.Model.Reading;
using Neijuan.Model.Setup;
using Neijuan.Web.Documents;
using Neijuan.Web.Endpoints;
using Neijuan.Web.Ensembles;
using Neijuan.Web.Pages;
using Neijuan.Web.Requests;
using Neijuan.Web.Runs;
using Neijuan.Web.Security;
using Neijuan.Web.Streams;

namespace Neijuan.Web;

/// <summary>The policy lab as a server. It takes nothing from the environment: what it does is what its options say.</summary>
public sealed class LabServer : IAsyncDisposable
{
    static readonly TimeSpan KeptAlive = TimeSpan.FromSeconds(60);

    readonly WebApplication app;
    readonly CancellationTokenSource stopping = new();
    Task preparation = Task.CompletedTask;

    LabServer(WebApplication app) => this.app = app;

    /// <summary>Address to open.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<LabServer> StartAsync(ModelData data, LabOptions options, CancellationToken cancellation = default)
    {
        if (!options.IsLoopback && string.IsNullOrEmpty(options.Token))
            throw new ArgumentException($"listening on {options.Host} wants a token", nameof(options));
        var server = new LabServer(Build(data, options));
        await server.app.StartAsync(cancellation);
        if (options.MakesBaselineFirst) server.preparation = server.PrepareAsync();
        return server;
    }

    /// <summary>Makes the baseline, and then its ensemble on one processor, so that the others are free for readers.</summary>
    async Task PrepareAsync()
    {
        var (policies, runner, ensembles) = (Service<PolicyReader>(), Service<Runner>(), Service<EnsembleRunner>());
        var baseline = policies.Policy(new RunRequest(), new Findings(""));
        try
        {
            await runner.RunAsync(baseline, passed: null, stopping.Token);
            using var kept = ensembles.Take([baseline], StreamEndpoint.UsualDraws);
            await ensembles.RunAsync([(baseline, kept.Paths[0])], _ => { }, stopping.Token, threads: 1);
        }
        catch (OperationCanceledException)
        {
            // the lab was stopped first
        }
        catch (RequestException e) when (e.Status == StatusCodes.Status429TooManyRequests)
        {
            // readers were first, and have taken what room there is
        }
    }

    T Service<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Waits until the lab is stopped, by the caller or by the system.</summary>
    public Task WaitAsync(CancellationToken cancellation) => app.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await preparation;
        await app.StopAsync();
        await app.DisposeAsync();
        stopping.Dispose();
    }

    static WebApplication Build(ModelData data, LabOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Bound(kestrel.Limits, options.Limits);
            if (IPAddress.TryParse(options.Host.Trim('[', ']'), out var address)) kestrel.Listen(address, options.Port);
            else if (options.IsLoopback) kestrel.Listen(IPAddress.Loopback, options.Port);
            else kestrel.ListenAnyIP(options.Port);
        });
        AddServices(builder.Services, data, options);
        var app = builder.Build();
        app.Use(SecurityHeaders.InvokeAsync);
        app.Use(AnswerProblemsAsync);
        app.Use(new RequestGuard(options).InvokeAsync);
        app.UseStatusCodePages(context =>
            Problems.WriteAsync(
                context.HttpContext,
                Problems.Plain(context.HttpContext.Response.StatusCode, NameOf(context.HttpContext.Response.StatusCode))));
        app.UseRouting();
        app.Use(FormGuard.InvokeAsync);
        LabEndpoints.Map(app);
        app.MapOpenApi(ApiDescription.Address);
        MapPage(app, PageFiles.Read(options.PageFolder));
        return app;
    }

    static void Bound(KestrelServerLimits server, LabLimits limits)
    {
        server.MaxRequestBodySize = limits.BodyBytes;
        server.MaxRequestLineSize = limits.BodyBytes;
        server.MaxRequestBufferSize = 2 * limits.BodyBytes;
        server.MaxConcurrentConnections = limits.Connections;
        server.MaxConcurrentUpgradedConnections = 0;
        server.RequestHeadersTimeout = limits.HeadersPatience;
        server.KeepAliveTimeout = KeptAlive;
        server.MinRequestBodyDataRate = new MinDataRate(limits.BytesPerSecond, limits.HeadersPatience);
        server.MinResponseDataRate = new MinDataRate(limits.BytesPerSecond, limits.HeadersPatience);
    }

    static void AddServices(IServiceCollection services, ModelData data, LabOptions options)
    {
        var limits = options.Limits;
        var policies = new PolicyReader(data, limits);
        services.AddRoutingCore();
        services.AddOpenApi("v1", ApiDescription.Declare);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions, limits));
        services.AddSingleton(data);
        services.AddSingleton(limits);
        services.AddSingleton(policies);
        services.AddSingleton(new SeriesSelector(data.Places));
        services.AddSingleton(CatalogueBuilder.Build(data, policies, limits));
        services.AddSingleton(new LabLog(options.Log));
        services.AddSingleton(new StreamPlaces(limits));
        services.AddScoped(_ => new Findings(""));
        services.AddSingleton(new Turnstile(Environment.ProcessorCount, limits.Waiting));
        services.AddSingleton<Runner>();
        services.AddSingleton<EnsembleRunner>();
    }

    static void Configure(JsonSerializerOptions json, LabLimits limits)
    {
        json.MaxDepth = limits.Depth;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.AllowDuplicateProperties = false;
        json.PropertyNameCaseInsensitive = false;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    static void MapPage(WebApplication app, PageFiles pages)
    {
        foreach (var name in pages.Names.Append("/"))
        {
            if (pages.Find(name) is { } file)
                app.MapMethods(name, [HttpMethods.Get, HttpMethods.Head], file.WriteAsync).ExcludeFromDescription();
        }
    }

    static async Task AnswerProblemsAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // nobody is left to answer
        }
        catch (Exception e)
        {
            var problem = Problems.Of(e);
            if (problem.Status >= StatusCodes.Status500InternalServerError)
                context.RequestServices.GetRequiredService<LabLog>().Fault(context.Request, e);
            if (context.Response.HasStarted) context.Abort(); // half an answer must not look whole
            else await Problems.WriteAsync(context, problem, (e as RequestException)?.RetryAfterSeconds);
        }
    }

    static string NameOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take this method.",
        StatusCodes.Status415UnsupportedMediaType => "The body has to be JSON.",
        _ => $"Status {status}.",
    };
}
