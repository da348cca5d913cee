import Domain

/// Writes a document as one page that needs nothing else: to read in a browser, to mail, to print on A4.
public struct HTMLRenderer: Renderer {
  /// A page with fewer sections needs no list of them.
  private static let sectionsWorthListing = 4

  /// A renderer; there is nothing to choose.
  public init() {}

  public func bytes(of document: Document) -> [UInt8] {
    let language = document.language
    var page = Markup()
    page.documentType()
    page.block("html", [("lang", language.rawValue)]) { page in
      page.newLine()
      page.block("head") { page in head(of: document, on: &page) }
      page.block("body") { page in
        page.newLine()
        page.block("a", [("class", "skip"), ("href", "#main")]) { $0.write(RendererWords.skip[language]) }
        page.block("header") { page in
          page.block("h1") { $0.write(document.title, in: language) }
          if !document.subtitle.isEmpty {
            page.block("p", [("class", "subtitle")]) { $0.write(document.subtitle, in: language) }
          }
        }
        contents(of: document, on: &page)
        page.block("main", [("id", "main")]) { page in
          page.newLine()
          var figures = 0
          for block in document.blocks {
            write(block, in: language, figures: &figures, on: &page)
          }
        }
        if !document.footer.isEmpty {
          page.block("footer") { $0.write(document.footer, in: language) }
        }
      }
    }
    return Array(page.text.utf8)
  }

  private func head(of document: Document, on page: inout Markup) {
    let language = document.language
    page.newLine()
    page.void("meta", [("charset", "utf-8")])
    page.newLine()
    page.void(
      "meta",
      [("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'")])
    page.newLine()
    page.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    page.newLine()
    page.block("title") { $0.write(document.title.plain(in: language)) }
    page.style(StyleSheet.rules(footer: document.footer.plain(in: language).visible))
  }

  private func contents(of document: Document, on page: inout Markup) {
    let sections = document.blocks.compactMap { block -> Heading? in
      guard case .heading(let heading) = block, heading.rank == .section else { return nil }
      return heading
    }
    guard sections.count >= Self.sectionsWorthListing else { return }
    let language = document.language
    page.block("nav", [("aria-label", RendererWords.contents[language])]) { page in
      page.block("ol") { page in
        for section in sections {
          page.block("li") { page in
            page.number(section.number)
            page.element("a", [("href", "#" + section.id)]) { $0.write(section.text, in: language) }
          }
        }
      }
    }
  }

  private func write(_ block: Block, in language: Language, figures: inout Int, on page: inout Markup) {
    switch block {
    case .heading(let heading): page.write(heading, in: language)
    case .paragraph(let prose): page.block("p") { $0.write(prose, in: language) }
    case .notice(let notice, let prose):
      page.block("p", [("class", notice == .warning ? "notice warning" : "notice")]) { page in
        page.element("strong") { $0.write(notice.word[language] + ":") }
        page.write(" ")
        page.write(prose, in: language)
      }
    case .list(let items): page.list("ul", items, in: language)
    case .reasoning(let steps): page.list("ol", steps, in: language, attributes: [("class", "reasoning")])
    case .definitions(let definitions):
      page.pairs("definitions", definitions.map { ($0.term, $0.meaning) }, in: language)
    case .keyFigures(let figures):
      page.pairs("key-figures", figures.map { ($0.label, $0.value) }, in: language)
    case .table(let table):
      page.block("div", [("class", "table")]) { $0.write(table, in: language) }
    case .figure(let figure):
      figures += 1
      page.write(figure, number: figures, in: language)
    case .commands(let commands):
      page.block("pre") { page in
        page.element("code") { $0.writeLines(commands) }
      }
    }
  }
}
