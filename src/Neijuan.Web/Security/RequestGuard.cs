using System.Security.Cryptography;
using System.Text;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Security;

/// <summary>
/// Answers only those who call the lab by its own name, from its own pages, and, when it listens beyond this machine, with its token. So a
/// page elsewhere cannot use a reader's browser to reach it.
/// </summary>
internal sealed class RequestGuard(LabOptions options)
{
    const string Cookie = "neijuan_token";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!IsOurs(request.Host))
        {
            await Problems.WriteAsync(
                context,
                Problems.Plain(
                    StatusCodes.Status421MisdirectedRequest, "The lab does not go by this name.", "Open it by the address it printed."));
            return;
        }

        if (request.Headers.TryGetValue("Origin", out var origin) && origin != $"{request.Scheme}://{request.Host}")
        {
            await Problems.WriteAsync(context, Problems.Plain(StatusCodes.Status403Forbidden, "The lab answers its own pages only."));
            return;
        }

        if (options.Token is { } token && !await AdmittedAsync(context, token)) return;
        await next(context);
    }

    bool IsOurs(HostString host) =>
        host.Host is "localhost" or "127.0.0.1" or "[::1]" || string.Equals(host.Host, options.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Takes the token from the header or the cookie; from the address it moves into the cookie, so that it does not stay in the address
    /// bar.
    /// </summary>
    async Task<bool> AdmittedAsync(HttpContext context, string token)
    {
        var request = context.Request;
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.Ordinal) && Same(header["Bearer ".Length..], token)) return true;
        if (Same(request.Cookies[Cookie], token)) return true;
        if (HttpMethods.IsGet(request.Method) && Same(request.Query["token"], token))
        {
            context.Response.Cookies
                .Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
            context.Response.Redirect("/");
            return false;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        await Problems.WriteAsync(
            context,
            Problems.Plain(
                StatusCodes.Status401Unauthorized, "The lab wants its token.",
                "Open the address it printed, or send it as Authorization: Bearer TOKEN."));
        return false;
    }

    static bool Same(string? given, string token) =>
        given is not null
            && CryptographicOperations.FixedTimeEquals(
                SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
