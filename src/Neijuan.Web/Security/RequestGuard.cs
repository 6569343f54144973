using System.Net;
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
        if (!IsOurs(request.Host, context.Connection.LocalIpAddress))
        {
            await Problems.WriteAsync(
                context,
                Problems.Plain(
                    StatusCodes.Status421MisdirectedRequest, "The lab does not go by this name.", "Open it by the address it printed."));
            return;
        }

        if (IsOfAnotherSite(request))
        {
            await Problems.WriteAsync(context, Problems.Plain(StatusCodes.Status403Forbidden, "The lab answers its own pages only."));
            return;
        }

        if (options.Token is { } token && !await AdmittedAsync(context, token)) return;
        await next(context);
    }

    /// <summary>
    /// Names of this machine, the name it was told, and the number it was called by: a name of somebody else leads nowhere.
    /// </summary>
    bool IsOurs(HostString host, IPAddress? called) =>
        host.Host is "localhost" or "127.0.0.1" or "[::1]" || string.Equals(host.Host, options.Host, StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var number) && called is not null
                && number.Equals(called.IsIPv4MappedToIPv6 ? called.MapToIPv4() : called));

    /// <summary>
    /// Whether a browser sends it for a page elsewhere. Browsers say so in one of these headers; programs send none of them. A link may
    /// lead from anywhere to the page, and from nowhere but the lab's own pages, the address bar or a program to the API.
    /// </summary>
    static bool IsOfAnotherSite(HttpRequest request)
    {
        var (own, headers) = ($"{request.Scheme}://{request.Host}", request.Headers);
        if (headers.Origin.Count > 0 && headers.Origin != own) return true;
        if (!request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) return false;
        var site = headers["Sec-Fetch-Site"];
        if (site.Count > 0) return site != "same-origin" && site != "none";
        return headers.Referer.Count > 0
            && !(Uri.TryCreate(headers.Referer, UriKind.Absolute, out var page) && page.GetLeftPart(UriPartial.Authority) == own);
    }

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
