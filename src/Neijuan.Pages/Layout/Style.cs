namespace Neijuan.Pages.Layout;

/// <summary>
/// The style of the page and its drawings: light, dark, on a phone and on paper. The eight colours of lines keep a contrast of 4.5 : 1 to the
/// ground in both schemes and stay apart for the common kinds of colour blindness; dashes and names say the same without them.
/// </summary>
internal static class Style
{
    public const string Sheet = """
        :root{color-scheme:light dark;--ground:#fff;--ink:#1a1d21;--soft:#565d66;--rule:#d9dde2;--grid:#e6e9ec;--panel:#f5f6f7;--link:#0b57a4;--miss:#a3200d;--hit:#1c6b3a;--base:#7d858f;
        --c0:#2650c8;--c1:#b85c00;--c2:#0b8078;--c3:#75107d;--c4:#47430c;--c5:#171b22;--c6:#8c1c4c;--c7:#6a7264;
        --d1:#e8f1fa;--d2:#cfe2f3;--d3:#aecfe9;--d4:#86b5da;--d5:#5b97c7;--d6:#34719f;--d7:#1c5580;--d8:#0b3558;--t1:#1a1d21;--t2:#1a1d21;--t3:#1a1d21;--t4:#101214;--t5:#06080a;--t6:#fff;--t7:#fff;--t8:#fff}
        @media (prefers-color-scheme:dark){:root{--ground:#14171c;--ink:#e8eaed;--soft:#a9b1bb;--rule:#3a4049;--grid:#2a2f37;--panel:#1c2027;--link:#8cc0ff;--miss:#ff9d8a;--hit:#7fd6a0;--base:#8f98a3;
        --c0:#5290ff;--c1:#f0832f;--c2:#48f0a0;--c3:#efa6ff;--c4:#f4f05a;--c5:#d2fbf4;--c6:#d9659f;--c7:#9aa182;
        --d1:#1b2a38;--d2:#1f3a52;--d3:#244d70;--d4:#2a618f;--d5:#4a86b8;--d6:#73a9d4;--d7:#a3c9e8;--d8:#d6e8f7;--t1:#e8eaed;--t2:#e8eaed;--t3:#fff;--t4:#fff;--t5:#06080a;--t6:#0b0e12;--t7:#0b0e12;--t8:#0b0e12}}
        @media print{:root{color-scheme:light;--ground:#fff;--ink:#000;--soft:#444;--rule:#bbb;--grid:#ddd;--panel:#fff;--link:#000;--miss:#8a1a0a;--hit:#14532d;--base:#777;
        --c0:#2650c8;--c1:#b85c00;--c2:#0b8078;--c3:#75107d;--c4:#47430c;--c5:#171b22;--c6:#8c1c4c;--c7:#6a7264;
        --d1:#e8f1fa;--d2:#cfe2f3;--d3:#aecfe9;--d4:#86b5da;--d5:#5b97c7;--d6:#34719f;--d7:#1c5580;--d8:#0b3558;--t1:#1a1d21;--t2:#1a1d21;--t3:#1a1d21;--t4:#101214;--t5:#06080a;--t6:#fff;--t7:#fff;--t8:#fff}}
        *{box-sizing:border-box}html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        header,main,footer{max-width:1160px;margin:0 auto;padding:0 24px}header{padding-top:48px}footer{padding:32px 24px 64px;color:var(--soft);font-size:.85rem}
        h1{font-size:clamp(1.9rem,4.6vw,3rem);line-height:1.1;margin:.1em 0 .35em;letter-spacing:-.02em;overflow-wrap:anywhere}
        h2{font-size:1.55rem;line-height:1.2;margin:0 0 .6em;letter-spacing:-.01em}h3{font-size:1.28rem;line-height:1.28;margin:0 0 .35em;letter-spacing:-.005em}
        main>section{margin-top:64px;scroll-margin-top:16px}main>#summary{margin-top:36px}p{max-width:72ch;margin:.5em 0}a{color:var(--link)}code{font-size:.86em}
        .kicker{margin:0;color:var(--soft);font-size:.82rem;letter-spacing:.06em;text-transform:uppercase}.run{color:var(--soft);font-size:.92rem;overflow-wrap:anywhere}.run b{color:var(--ink)}
        .skip{position:absolute;left:-999px}.skip:focus{left:16px;top:16px;background:var(--ground);padding:8px 12px}
        .says{max-width:78ch;padding-left:1.5em;margin:0;font-size:1.08rem}.says li{margin:.5em 0;padding-left:.3em}.says li::marker{color:var(--soft);font-variant-numeric:tabular-nums}
        .badges{display:grid;grid-template-columns:repeat(auto-fit,minmax(132px,1fr));gap:0 20px;margin:32px 0 0;border-top:3px solid var(--ink)}
        .badges div{padding:8px 0 14px;display:grid;grid-template-rows:2.7em auto;align-content:start}.badges dt{align-self:end;font-size:.82rem;line-height:1.3;color:var(--soft)}.badges dd{margin:0}.badges b{display:block;font-size:1.75rem;line-height:1.25;white-space:nowrap;font-variant-numeric:tabular-nums;letter-spacing:-.02em}
        .badges span{display:block;font-size:.8rem;line-height:1.35;color:var(--soft)}
        nav{margin-top:20px;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:10px 0}nav ul{display:flex;flex-wrap:wrap;gap:2px 20px;list-style:none;margin:0;padding:0;font-size:.92rem}nav a{text-decoration:none}nav a:hover{text-decoration:underline}
        figure{margin:0 0 72px;padding-top:14px;border-top:1px solid var(--rule);scroll-margin-top:8px}figcaption{max-width:82ch;color:var(--soft);font-size:.95rem;margin-bottom:14px}
        figure h3{max-width:62ch}.panels{display:grid;gap:26px 32px;margin:8px 0 12px}.panels>div{min-width:0}.small{grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr))}.large{grid-template-columns:repeat(auto-fill,minmax(min(100%,440px),1fr))}.maps{grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));margin-top:24px}
        .maps>div{max-width:480px}.panels svg{display:block;height:auto;overflow:visible}
        .key{display:flex;flex-wrap:wrap;gap:4px 22px;list-style:none;margin:10px 0;padding:0;font-size:.9rem}.key li{display:flex;align-items:center;gap:8px}.sample{flex:none}
        .missing,.note{color:var(--soft);font-size:.9rem}.missing{border-left:3px solid var(--miss);padding-left:10px}
        svg text{font-family:inherit;fill:var(--ink);font-size:12.5px;font-variant-numeric:tabular-nums}svg .ptitle{font-size:14.5px;font-weight:650}svg .unit{font-size:12px;fill:var(--soft)}svg .tick{fill:var(--soft);font-size:12px}
        svg .end{text-anchor:end}svg .middle,svg .cell{text-anchor:middle}svg .row{font-size:12px}svg .head{font-size:11.5px;fill:var(--soft)}svg .cell{font-size:10.5px}
        .s0{--c:var(--c0)}.s1{--c:var(--c1)}.s2{--c:var(--c2)}.s3{--c:var(--c3)}.s4{--c:var(--c4)}.s5{--c:var(--c5)}.s6{--c:var(--c6)}.s7{--c:var(--c7)}svg{--c:var(--ink)}
        .grid{stroke:var(--grid);stroke-width:1}.axis{stroke:var(--soft);stroke-width:1}.level{stroke:var(--ink);stroke-width:1.6}
        .line{fill:none;stroke:var(--c);stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}.line.s1{stroke-dasharray:8 4}.line.s2{stroke-dasharray:2 4}.line.s3{stroke-dasharray:10 3 2 3}.line.s4{stroke-dasharray:5 3}.line.s5{stroke-dasharray:12 3 2 3 2 3}.line.s6{stroke-dasharray:3 3}.line.solo{stroke-dasharray:none}
        .baseline{fill:none;stroke:var(--base);stroke-width:1.5;stroke-dasharray:4 3}.baseline.over{stroke:var(--ink)}
        .area{fill:var(--c);fill-opacity:.88;stroke:var(--ground);stroke-width:1.2}.bar{fill:var(--c);fill-opacity:.88;stroke:var(--ground);stroke-width:.7}svg .name{fill:var(--c);font-weight:600}
        .mark{stroke:var(--c);stroke-width:1.7}.mark.met{fill:var(--c)}.mark.missed{fill:var(--ground)}.range{stroke:var(--c);stroke-width:1.2}.cross{fill:none;stroke:var(--c);stroke-width:1.6}
        .heat{stroke:none}.d0{fill:var(--panel)}.d1{fill:var(--d1)}.d2{fill:var(--d2)}.d3{fill:var(--d3)}.d4{fill:var(--d4)}.d5{fill:var(--d5)}.d6{fill:var(--d6)}.d7{fill:var(--d7)}.d8{fill:var(--d8)}
        svg .t1{fill:var(--t1)}svg .t2{fill:var(--t2)}svg .t3{fill:var(--t3)}svg .t4{fill:var(--t4)}svg .t5{fill:var(--t5)}svg .t6{fill:var(--t6)}svg .t7{fill:var(--t7)}svg .t8{fill:var(--t8)}
        details{margin:10px 0}summary{cursor:pointer;color:var(--link);font-size:.95rem;width:fit-content}.wide{overflow-x:auto;margin:10px 0 18px}details .wide{max-height:34rem;overflow-y:auto}
        table{border-collapse:collapse;font-size:.86rem;font-variant-numeric:tabular-nums}caption{text-align:left;color:var(--soft);padding-bottom:6px}th,td{padding:4px 12px 4px 0;border-bottom:1px solid var(--rule);vertical-align:top;text-align:left}
        thead th{font-weight:600;vertical-align:bottom;min-width:6.4em;color:var(--soft);position:sticky;top:0;background:var(--ground)}tbody th{font-weight:500}details .numbers tbody th{position:sticky;left:0;background:var(--ground);white-space:nowrap}.numbers td,.numbers thead th:not(:first-child),.matrix td,.matrix thead th:not(:first-child){text-align:right;padding:4px 0 4px 14px}
        .numbers td,.matrix td{white-space:nowrap}.points thead th{overflow-wrap:anywhere}.units td:last-child,.units thead th:last-child:not(:first-child){text-align:left;white-space:normal;min-width:8.5em;color:var(--soft)}.matrix{font-size:.76rem}.matrix tbody th{min-width:12em}.matrix td,.matrix thead th:not(:first-child){padding:4px 0 4px 9px}.sum{font-weight:650}tr.sum>*{border-top:2px solid var(--ink)}
        .record td:nth-child(3),.record td:nth-child(4),.record td:nth-child(5),.record td:nth-child(6){white-space:nowrap}.hit{color:var(--hit)}.miss{color:var(--miss);font-weight:650}
        .meter{min-width:120px;vertical-align:middle}.meter span{display:block;height:9px;background:var(--c0);min-width:1px}.facts div{display:flex;gap:0 16px;flex-wrap:wrap}.facts dt{min-width:12em;color:var(--soft)}.facts dd{margin:0;overflow-wrap:anywhere;min-width:0}
        pre{overflow:auto;max-height:30rem;background:var(--panel);padding:16px;font-size:.78rem}.sources{font-size:.88rem;padding-left:1.2em}.sources li{margin:.3em 0;overflow-wrap:anywhere}
        :focus-visible{outline:2px solid var(--link);outline-offset:2px}
        @media (max-width:640px){thead th{min-width:4.6em}.meter{min-width:60px}.matrix tbody th{min-width:9em}header,main,footer{padding-left:16px;padding-right:16px}header{padding-top:28px}body{font-size:16px}.badges{grid-template-columns:repeat(2,1fr)}figure{margin-bottom:56px}.large svg text{font-size:13px}.large svg .ptitle{font-size:15px}}
        @media print{@page{margin:16mm 14mm}body{font-size:9.5pt;line-height:1.42}.says{font-size:10pt}.badges{grid-template-columns:repeat(7,1fr);gap:0 8pt}.badges b{font-size:14pt}.badges dt,.badges span{font-size:7pt}details:not([open]){display:none}figcaption{break-inside:avoid}header,main,footer{max-width:none;padding:0}nav,.skip{display:none}main>section{margin-top:24pt}figure{margin-bottom:18pt}figure,.badges div,.says li,tr,h3{break-inside:avoid}details .numbers tbody th{position:static}h2,h3,figcaption,.key{break-after:avoid}
        .small{grid-template-columns:repeat(3,1fr);gap:10pt}.large{grid-template-columns:repeat(2,1fr);gap:10pt}.maps{grid-template-columns:repeat(3,1fr);gap:8pt}.wide{overflow:visible;max-height:none}.matrix{font-size:5.6pt}.matrix tbody th{min-width:0;padding:1.5px 0}.matrix td,.matrix thead th:not(:first-child){padding:2px 0 2px 4px}thead th{min-width:0;position:static}a{text-decoration:none}}
        """;
}
