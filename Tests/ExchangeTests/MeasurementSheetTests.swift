import Domain
import Testing
import Wire

@testable import Exchange

@Suite struct `The header of a round` {
  @Test(arguments: ["person", "persoon", "docent", "code", "name", "naam", "Naam", "DOCENT"])
  func `names the column of people in English and Dutch`(_ name: String) {
    #expect(MeasurementSheet("\(name),level\nx,B1\n").rows.map(\.person.text) == ["x"])
  }

  @Test func `names every other column in English and Dutch`() {
    let english = "person,level,method,assessor,on,note\nx,B1,self,y,2025-11-03,z\n"
    for header in [
      "docent,niveau,methode,beoordelaar,dag,opmerking", "naam,Niveau,METHODE,beoordelaar,datum,Opmerking",
    ] {
      let dutch = "\(header)\nx,B1,self,y,2025-11-03,z\n"
      #expect(MeasurementSheet(dutch).gist == MeasurementSheet(english).gist)
    }
    #expect(MeasurementSheet(english).gist == ["x B1 ------ self y 2025-11-03 z"])
  }

  @Test(arguments: Area.allCases) func `names an area by its number or its name`(_ area: Area) {
    for name in ["\(area.number)", area.rawValue, area.rawValue.uppercased()] {
      let sheet = MeasurementSheet("person,\(name)\nx,B2\n")
      #expect(sheet.rows.first?.areas == AreaLevels([area: .b2]), "\(name): \(sheet.problems)")
      #expect(sheet.rows.first?.level == nil)
    }
  }

  @Test func `names every competence by its number`() {
    for competence in Competence.all {
      let sheet = MeasurementSheet("person,\(competence.code)\nx,3\n")
      #expect(sheet.rows.first?.scores?[competence] == 3, "\(competence)")
    }
    #expect(
      MeasurementSheet("person,7.1\nx,3\n").problems.map(\.fact) == [.unknownColumn("7.1"), .missingColumn("level")])
  }

  @Test func `says what the columns mean, in whatever order they stand`() {
    var random = SplitMix64(seed: 3)
    let cells = [
      ("person", "x"), ("level", "B1"), ("1", "A2"), ("6", "C2"), ("method", "peer"), ("assessor", "y"),
      ("on", "2025-11-03"), ("note", "z"),
    ]
    func sheet(_ cells: [(String, String)]) -> MeasurementSheet {
      MeasurementSheet(cells.map(\.0).joined(separator: ";") + "\n" + cells.map(\.1).joined(separator: ";") + "\n")
    }
    let expected = sheet(cells).gist
    #expect(expected.count == 1)
    for _ in 0..<100 { #expect(sheet(cells.shuffled(using: &random)).gist == expected) }
  }

  @Test func `lacks who or what was measured, and says so of both`() {
    #expect(
      MeasurementSheet("method,note\nself,x\n").problems
        == [
          .init(line: 1, column: 1, fact: .missingColumn("person")),
          .init(line: 1, column: 1, fact: .missingColumn("level")),
        ])
    #expect(MeasurementSheet("person,method\nx,self\n").problems.map(\.fact) == [.missingColumn("level")])
    #expect(MeasurementSheet("level\nB1\n").problems.map(\.fact) == [.missingColumn("person")])
  }

  @Test func `has no column that means nothing, each told at its place`() {
    let sheet = MeasurementSheet("person;leeftijd;level;schoenmaat\nx;40;B1;43\n")
    #expect(
      sheet.problems
        == [
          .init(line: 1, column: 8, fact: .unknownColumn("leeftijd")),
          .init(line: 1, column: 23, fact: .unknownColumn("schoenmaat")),
        ])
    #expect(sheet.rows.isEmpty)
  }

  @Test(arguments: [("on", "on"), ("on", "dag"), ("1", "professionalEngagement"), ("note", "Opmerking")])
  func `says nothing twice, not in two languages either`(_ first: String, _ second: String) {
    let sheet = MeasurementSheet("person,level,\(first),\(second)\nx,B1,,\n")
    #expect(sheet.problems.map(\.fact) == [.table(.doubledHeader(second))])
  }

  @Test func `may have a code and a name side by side, and the first that is filled in counts`() {
    let sheet = MeasurementSheet("code,naam,level\np-k3m8qawe,Noor,B1\n,Zoë,A2\n")
    #expect(sheet.rows.map(\.person.text) == ["p-k3m8qawe", "Zoë"])
  }
}

@Suite struct `The bytes of a round` {
  @Test(arguments: ["\t", ";", ","], ["\n", "\r\n"])
  func `are told apart by tab, semicolon or comma, with either end of line`(_ delimiter: String, _ end: String) {
    let lines = [["person", "level", "note"], ["Zoë Bakker", "B1", ""], ["Daniël Öz", "A2", "ja"]]
    let text = lines.map { $0.joined(separator: delimiter) + end }.joined()
    for mark in ["", "\u{FEFF}"] {
      let sheet = MeasurementSheet(mark + text)
      #expect(sheet.problems.isEmpty)
      #expect(sheet.rows.map(\.person.text) == ["Zoë Bakker", "Daniël Öz"])
      #expect(sheet.rows.map(\.level) == [.b1, .a2])
      #expect(sheet.rows.map(\.line) == [2, 3])
    }
  }

  @Test func `may be quoted, with delimiters, quotes and ends of lines within`() {
    let sheet = MeasurementSheet(
      "\"person\",\"level\",note\n\"Bakker, Zoë\",\"B1\",\"zei \"\"ja\"\"\nen ging\"\nx,B9,\n")
    #expect(sheet.rows.map(\.person.text) == ["Bakker, Zoë"])
    #expect(sheet.rows.first?.note == Note("zei \"ja\"\nen ging"))
    // The line after a cell of two lines is the fourth of the file.
    #expect(sheet.problems.map(\.line) == [4])
  }

  @Test func `keep names as they are, composed or not, and count columns in scalars`() {
    for name in ["Zoë", "Zoe\u{308}", "Øyvind Çelik", "Łukasz", "Nguyễn", "李"] {
      let sheet = MeasurementSheet("person,level\n\(name),B9\n")
      #expect(sheet.problems.map(\.column) == [name.unicodeScalars.count + 2])
      #expect(
        MeasurementSheet("person,level\n\(name),B1\n").rows.map { Array($0.person.text.utf8) } == [Array(name.utf8)])
    }
  }

  @Test func `lose the apostrophe that keeps a spreadsheet from running a cell`() {
    let sheet = MeasurementSheet("person,level,note\nx,B1,'=1+1\n")
    #expect(sheet.rows.first?.note == Note("=1+1"))
  }

  @Test func `that are no table are told as such, and nothing more`() {
    func facts(_ bytes: [UInt8]) -> [MeasurementSheet.Problem.Fact] { MeasurementSheet(bytes).problems.map(\.fact) }
    #expect(facts([]) == [.table(.empty)])
    #expect(facts([0xFF, 0xFE, 0x70, 0x00]) == [.table(.utf16(0xFF))])
    #expect(facts(Array("person,level\nZo".utf8) + [0xEB] + Array(",B9\n".utf8)) == [.table(.windows1252(0xEB))])
    #expect(facts(Array("person,level\nx\n".utf8)) == [.table(.width(found: 1, expected: 2))])
    #expect(facts(Array("person,level\n\nx,B1\n".utf8)) == [.table(.blankLine)])
    #expect(facts(Array("person,level\n\"x,B1\n".utf8)).contains(.table(.unclosedQuote)))
  }

  @Test func `have limits`() {
    func sheet(note: String) -> MeasurementSheet { MeasurementSheet("person,level,note\nx,B1,\(note)\n") }
    #expect(sheet(note: String(repeating: "é", count: 500)).rows.count == 1)
    #expect(sheet(note: String(repeating: "é", count: 501)).problems.map(\.column) == [6])
    #expect(
      sheet(note: String(repeating: "x", count: 1 << 16 | 1)).problems.map(\.fact) == [
        .table(.longCell(limit: 1 << 16))
      ])
    let wide = MeasurementSheet("person,level" + String(repeating: ",", count: 1000) + "\n")
    #expect(wide.problems.contains { $0.fact == .table(.manyColumns(limit: 1000)) })
  }
}

extension MeasurementSheet {
  init(_ text: String) { self.init(Array(text.utf8)) }

  /// What the rows say, in a line each.
  var gist: [String] {
    rows.map { row in
      let areas = Area.allCases.map { row.areas?[$0]?.rawValue ?? "-" }.joined()
      let words = [
        row.person.text, row.level?.rawValue, areas, row.method?.rawValue, row.assessor?.text, row.on?.description,
        row.note?.text,
      ]
      return words.map { $0 ?? "-" }.joined(separator: " ")
    }
  }
}

/// Random numbers that are the same every time (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
