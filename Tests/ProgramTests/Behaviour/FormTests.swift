import Domain
import Foundation
import Testing
import Wire

@testable import Program

@Suite struct `The language of an answer` {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  /// The title of an answer on a machine with these variables.
  private func title(_ line: String, _ environment: [String: String]) -> Substring? {
    var machine = folder.machine
    machine.environment["LEERLIJN_LANG"] = nil
    machine.environment.merge(environment) { $1 }
    return run(SessionMachine.words(line), in: machine).answer.split(separator: "\n").first
  }

  @Test func `is what --lang says, else LEERLIJN_LANG, else the locale, else English`() {
    let (nl, en) = (title("teams --lang nl", [:]), title("teams --lang en", [:]))
    #expect(nl != nil && en != nil && nl != en)
    let nothing: [String: String] = [:]
    #expect(title("teams", nothing) == en)
    #expect(title("teams --lang en", ["LEERLIJN_LANG": "nl", "LANG": "nl_NL.UTF-8"]) == en)
    #expect(title("teams", ["LEERLIJN_LANG": "nl", "LC_ALL": "en_GB.UTF-8"]) == nl)
    #expect(title("teams", ["LEERLIJN_LANG": "en", "LC_ALL": "nl_NL.UTF-8"]) == en)
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] { #expect(title("teams", [name: "nl_BE.UTF-8"]) == nl) }
    #expect(title("teams", ["LC_ALL": "C", "LANG": "nl_NL.UTF-8"]) == en)
    #expect(title("teams", ["LC_ALL": "", "LANG": "nl_NL.UTF-8"]) == nl)
    #expect(title("teams", ["LEERLIJN_LANG": "fr", "LANG": "nl_NL.UTF-8"]) == nl)
  }

  @Test func `of a report is Dutch whatever the locale, unless asked otherwise`() {
    let line = "report year 2024-2025"
    let nl = title(line + " --lang nl", [:])
    #expect(title(line, ["LC_ALL": "en_GB.UTF-8"]) == nl)
    #expect(title(line, [:]) == nl)
    #expect(title(line, ["LEERLIJN_LANG": "en"]) == title(line + " --lang en", [:]))
    #expect(title(line + " --lang en", [:]) != nl)
  }

  @Test func `of CSV and JSON never depends on the locale`() {
    for form in ["csv", "json"] {
      let locales = [[:], ["LC_ALL": "en_GB.UTF-8"], ["LC_ALL": "nl_NL.UTF-8"]]
      for line in ["teams", "people"] {
        #expect(Set(locales.map { title("\(line) --format \(form)", $0) }).count == 1, "\(line) \(form)")
      }
      let refused = locales.map { locale -> String in
        var machine = folder.machine
        machine.environment["LEERLIJN_LANG"] = nil
        machine.environment.merge(locale) { $1 }
        return run(["teams", "zrog", "--format", form], in: machine).said
      }
      #expect(Set(refused).count == 1)
    }
    // The control: a text does depend on it.
    #expect(title("teams", ["LANG": "nl_NL.UTF-8"]) != title("teams", ["LANG": "en_GB.UTF-8"]))
  }
}

@Suite struct `The form of an answer` {
  /// Every command that only asks.
  static let asking = [
    "status", "teams", "teams zorg --compare 2024-08-01", "onboarding", "learning-line", "canvas", "journal --last 30",
    "journal --person p-tfdbs3tt", "audit p-tfdbs3tt", "people", "people --not-measured", "report year 2024-2025",
    "report year 2025 --internal", "check", "head", "explain level-measured", "explain B1", "version",
  ]

  @Test(arguments: asking) func `is text, Markdown, HTML, CSV or one line of JSON`(_ line: String) throws {
    let folder = try StoreFolder()
    let outcomes = Format.allCases.map { folder.program("\(line) --format \($0)") }
    let exit = outcomes.first?.exit
    #expect(exit == .done || exit == .no)
    for (format, outcome) in zip(Format.allCases, outcomes) {
      #expect(outcome.exit == exit && outcome.answer.hasSuffix("\n"), "\(format): \(outcome.said)")
      #expect(outcome.answer.count > 5 && !outcome.answer.unicodeScalars.contains("\u{1B}"), "\(format)")
    }
    let json = try #require(outcomes.last)
    #expect(json.answer.count(where: \.isNewline) == 1 && json.answer.hasPrefix("{"))
    let value = try JSONSerialization.jsonObject(with: Data(json.output))
    #expect((value as? [String: Any])?.isEmpty == false)
    // Canonical: written again it is the same.
    #expect(JSON(try JSONText(Array(json.output.dropLast()), rules: .free).root).text + "\n" == json.answer)
  }

  @Test func `comes to the same bytes every time`() throws {
    let folder = try StoreFolder()
    let line = "report year 2024-2025 --format html"
    #expect(folder.program(line).output == folder.program(line).output)
    #expect(folder.program("teams --json").output == folder.program("teams --format json").output)
  }

  @Test func `goes whole to a file that only its owner reads, and not to standard output`() throws {
    let folder = try StoreFolder()
    let expected = folder.program("report year 2024-2025 --format html")
    let file = folder.file("verslag.html")
    try "something longer that was there before".write(to: file, atomically: true, encoding: .utf8)
    for path in ["verslag.html", file.path] {
      let outcome = folder.program(["report", "year", "2024-2025", "--format", "html", "-o", path])
      #expect(outcome.exit == .done && outcome.output.isEmpty)
      #expect(try Data(contentsOf: file) == Data(expected.output))
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600)
    }
    #expect(folder.program("teams -o -").output == folder.program("teams").output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted().contains("-") == false)
  }

  @Test func `keeps its exit code when it goes to a file`() throws {
    let folder = try StoreFolder()
    let outcome = folder.program("audit p-wk7u546d --as-of 2026-01-31 -o audit.txt")
    #expect(outcome.exit == .no && outcome.output.isEmpty)
    #expect(FileManager.default.contents(atPath: folder.file("audit.txt").path)?.isEmpty == false)
  }

  @Test func `may come with how it came about, or without what is said besides`() throws {
    let folder = try StoreFolder(writing: true)
    #expect(folder.program("teams").said.isEmpty)
    let verbose = folder.program("teams --verbose")
    #expect(verbose.said.hasPrefix("Read: 3006 events"), "\(verbose.said)")
    #expect(verbose.output == folder.program("teams").output)
    // A round that is closed gives a notice.
    let line = "log level p-tfdbs3tt=B1 --method i-coach --on today --round 2023-najaar --dry-run"
    #expect(!folder.program(line).said.isEmpty)
    #expect(folder.program(line + " --quiet").said.isEmpty)
    #expect(folder.program(line + " --quiet").output == folder.program(line).output)
    #expect(folder.program(line + " --json").said.isEmpty)
    // Why something cannot be done is never kept quiet.
    #expect(!folder.program("teams zrog --quiet").said.isEmpty)
  }

  @Test func `is no when a known person was never measured`() throws {
    let folder = try StoreFolder()
    let never = folder.program("audit p-wk7u546d --as-of 2026-01-31 --json")
    #expect(never.exit == .no && never.answer.contains(#""level":null"#))
    #expect(folder.program("audit p-tfdbs3tt --as-of 2026-01-31").exit == .done)
    #expect(folder.program("audit p-99999999 --as-of 2026-01-31").exit == .data)
  }
}
