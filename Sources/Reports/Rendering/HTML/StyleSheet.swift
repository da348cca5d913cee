/// How the page looks, on a screen and on A4.
enum StyleSheet {
  static func rules(footer: String) -> String {
    "\n" + page + pieces + tables + charts + print(footer: footer)
  }

  /// Text as a CSS string can hold it: everything but letters and digits of ASCII as an escape, so that no text ends
  /// the string, the rule or the style element.
  static func string(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": escaped.unicodeScalars.append(scalar)
      default: escaped += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return escaped + "\""
  }

  private static let page = """
    :root{color-scheme:light;--ink:#1a1a1a;--grey:#4d4d4d;--line:#c8c8c8;--faint:#e6e6e6;--accent:#005a9c;--up:#005a9c;--down:#b35806}
    *{box-sizing:border-box}
    html{font-size:15px;-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:3rem 1.5rem 4rem;max-width:51rem;color:var(--ink);background:#fff;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
    h1,h2,h3{margin:0;line-height:1.2;font-weight:650;text-wrap:balance}
    h1{font-size:2.1rem;letter-spacing:-.02em}
    h2{margin-top:3.6rem;padding-bottom:.45rem;border-bottom:2px solid var(--ink);font-size:1.4rem;letter-spacing:-.01em}
    h3{margin-top:2.2rem;font-size:1.1rem}
    p,ul,ol,dl,pre{margin:1rem 0 0;max-width:70ch}
    header .subtitle{margin-top:.7rem;color:var(--grey)}
    .number{color:var(--grey);font-weight:400;margin-right:.25em}
    a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em}
    a:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:#fff;z-index:1}
    nav ol{margin-top:2.4rem;padding:1.1rem 0;border:solid var(--line);border-width:1px 0;list-style:none;columns:2;column-gap:2.5rem;max-width:none}
    nav li{break-inside:avoid;padding:.1rem 0 .1rem 2rem;text-indent:-2rem}
    nav .number{display:inline-block;width:1.6rem;text-align:right;text-indent:0;margin-right:.15rem}
    nav a{color:inherit;text-decoration-color:var(--line)}
    footer{margin-top:4rem;padding-top:.8rem;border-top:1px solid var(--line);color:var(--grey);font-size:.87rem}

    """

  private static let pieces = """
    .quiet{color:var(--grey)}
    .up{color:var(--up);font-weight:600;white-space:nowrap}
    .down{color:var(--down);font-weight:600;white-space:nowrap}
    .level{display:inline-block;min-width:2.1em;padding:0 .3em;border:1px solid #333;border-radius:2px;font-size:.87em;line-height:1.35;text-align:center}
    span.a1{background:#dfe318;color:#000}span.a2{background:#69cd5b;color:#000}span.b1{background:#21a685;color:#000}
    span.b2{background:#297a8e;color:#fff}span.c1{background:#3e4c8a;color:#fff}span.c2{background:#471365;color:#fff}
    code{font:.92em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","Liberation Mono",monospace}
    pre{padding:.75rem 1rem;background:#f5f5f3;border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere}
    ul,ol{padding-left:1.6em}
    li+li{margin-top:.3rem}
    nav li+li{margin-top:0}
    .reasoning{list-style:none;counter-reset:step;padding-left:2.4rem}
    .reasoning li{counter-increment:step;position:relative;padding-bottom:.7rem;margin-top:0}
    .reasoning li::before{content:counter(step);position:absolute;left:-2.4rem;width:1.55rem;height:1.55rem;border:1px solid var(--ink);border-radius:50%;font-size:.87rem;line-height:1.5rem;text-align:center;background:#fff}
    .reasoning li:not(:last-child)::after{content:"";position:absolute;left:-1.63rem;top:1.75rem;bottom:.1rem;border-left:1px solid var(--line)}
    .notice{padding:.65rem 1rem;border-left:4px solid var(--line);background:#f5f5f3}
    .notice.warning{border-color:var(--down);background:#fdf4ec}
    .key-figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:1.6rem 1.4rem;margin-top:2.2rem;max-width:none}
    .key-figures>div{display:flex;flex-direction:column-reverse;justify-content:flex-end;border-top:2px solid var(--accent);padding-top:.55rem;break-inside:avoid}
    .key-figures dt{color:var(--grey);font-size:.93rem;line-height:1.4}
    .key-figures dd{margin:0;font-size:1.53rem;font-weight:650;line-height:1.25;letter-spacing:-.02em}
    .definitions{display:grid;grid-template-columns:fit-content(16rem) 1fr;gap:.35rem 1.6rem}
    .definitions>div{display:contents}
    .definitions dt{color:var(--grey)}
    .definitions dd{margin:0;min-width:0}

    """

  private static let tables = """
    .table{margin-top:1.6rem;overflow-x:auto}
    table{border-collapse:collapse;min-width:45%;font-size:.93rem;line-height:1.35}
    caption{width:max-content;max-width:min(70ch,calc(100vw - 3rem));text-align:left;text-wrap:balance;font-weight:650;font-size:1rem;line-height:1.4;padding-bottom:.5rem}
    th,td{padding:.36rem 1.2rem .36rem 0;text-align:left;vertical-align:baseline}
    th:last-child,td:last-child{padding-right:.2rem}
    tbody th{font-weight:400}
    thead th{vertical-align:bottom;font-weight:600;border-bottom:1.5px solid var(--ink);line-height:1.25}
    tbody tr{border-top:1px solid var(--faint)}
    thead+tbody tr:first-child,tr.continues,tr.detail{border-top:0}
    tbody:last-child{border-bottom:1px solid var(--faint)}
    tr.detail td{padding-top:0}
    tr.continues td{padding-top:0}
    .wide{width:100%}
    .wide :is(th,td):not(:last-child){padding-right:.8rem}
    th[rowspan]{font-weight:600}
    .band{padding-top:1rem;font-weight:650}
    tfoot th,tfoot td{font-weight:650}
    tfoot tr:first-child{border-top:1.5px solid var(--ink)}
    .amount{text-align:right;white-space:nowrap}
    thead .amount{white-space:normal}
    tr.detail td{padding-left:1.2rem;color:var(--grey);font-size:.93em}
    .table-note{color:var(--grey);font-size:.87rem;margin-top:.5rem}

    """

  private static let charts = """
    figure{margin:2rem 0 0}
    figcaption{font-weight:650;line-height:1.4;margin-bottom:1.1rem;max-width:70ch;text-wrap:balance}
    svg{display:block;width:100%;height:auto;overflow:visible}
    svg+svg{margin-top:1.6rem}
    details{margin-top:1.3rem;overflow-x:auto}
    summary{color:var(--grey);font-size:.87rem;padding:.2rem 0;cursor:pointer;width:max-content}
    svg .a1{fill:#dfe318}svg .a2{fill:#69cd5b}svg .b1{fill:#21a685}svg .b2{fill:#297a8e}svg .c1{fill:#3e4c8a}svg .c2{fill:#471365}
    rect.a1,rect.a2,rect.b1,rect.b2,rect.c1,rect.c2{stroke:#262626;stroke-width:.8}
    .shade-0{fill:#f7fbff}.shade-1{fill:#deebf7}.shade-2{fill:#9ecae1}.shade-3{fill:#4292c6}.shade-4{fill:#08519c}
    [class^=shade-]{stroke:#8a9bab;stroke-width:.6}
    .empty{fill:none;stroke:#767676;stroke-width:.8;stroke-dasharray:3 3}
    .label{font-size:12px;fill:#1a1a1a}
    .strong{font-weight:650}
    .small,.on-light,.on-dark{font-size:11px}
    .small{fill:#4d4d4d}
    .on-light{fill:#000}
    .on-dark{fill:#fff}
    text.up{fill:#005a9c}text.down{fill:#b35806}
    .middle{text-anchor:middle}
    .end{text-anchor:end}
    .line{fill:none;stroke:#1a1a1a;stroke-linejoin:round}
    .grid{stroke:#e0e0e0;stroke-width:.8}
    .axis{stroke:#8c8c8c;stroke-width:1}
    .leader{stroke:#a6a6a6;stroke-width:.8}
    .norm{stroke:#000;stroke-width:2.2}
    .stream{fill-opacity:.5;stroke:#fff;stroke-width:.5}
    .stream.falls{stroke:#1a1a1a;stroke-width:1;stroke-dasharray:3 2.5}
    .step{stroke-width:2.2}
    .out-of-date{stroke-dasharray:3 4;stroke-width:1.6}
    .slope{stroke-width:1.8}
    .slope.up{stroke:#005a9c}.slope.down{stroke:#b35806;stroke-dasharray:6 3}.slope.same{stroke:#767676}
    .slope.total{stroke:#1a1a1a;stroke-width:3.2}
    .mark{stroke:#1a1a1a;stroke-width:1.4}
    .mark.hollow{fill:#fff}
    .mark.up{fill:#005a9c;stroke:#fff}.mark.down{fill:#b35806;stroke:#fff}.mark.same{fill:#767676;stroke:#fff}.mark.total{fill:#1a1a1a;stroke:#fff}

    """

  private static func print(footer: String) -> String {
    """
    @page{size:A4;margin:17mm 15mm 19mm;@bottom-left{content:\(string(footer));font:8pt system-ui,sans-serif;color:#4d4d4d}@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#4d4d4d}}
    @media print{
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    html{font-size:10pt}
    body{padding:0;max-width:none}
    .skip,footer,summary{display:none}
    h2,h3,caption,figcaption{break-after:avoid}
    h2{margin-top:2.6rem}
    svg,figure:not(.long),.short,tr,pre,.notice,.key-figures,.reasoning li{break-inside:avoid}
    thead{display:table-header-group}
    tfoot{display:table-row-group}
    p,li{orphans:3;widows:3}
    .table,details{overflow:visible}
    a{color:inherit;text-decoration:none}
    }
    @media (max-width:40rem){nav ol{columns:1}figure{overflow-x:auto}svg{min-width:34rem}}

    """
  }
}
