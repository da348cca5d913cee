import Domain
import Testing
import Wire

@testable import Exchange

@Suite struct `The rows of a round` {
  /// Cells that are wrong in the column of that name, and what is expected there.
  static let wrong: [(column: String, cells: [String], expected: Wire.Expectation)] = [
    ("level", ["B9", "b3", " B1", "B1 ", "3", "-"], Level.expectation),
    ("4", ["D1", "B", "4"], Level.expectation),
    ("1.1", ["5", "-1", "1.0", "x", "+1", "B1"], .integer(0...4)),
    ("method", ["coach", "Self", "i coach"], Domain.Method.expectation),
    ("on", ["2025-02-31", "3-11-2025", "gisteren", "2025-2-3"], Day.expectation),
  ]

  @Test(arguments: wrong)
  func `tell of a wrong cell where it stands and what is expected`(
    _ column: String, _ cells: [String], _ expected: Wire.Expectation
  ) {
    for cell in cells {
      let header = column == "level" ? "person,level" : "person,level,\(column)"
      let row = column == "level" ? "Zoë,\(cell)" : "Zoë,B1,\(cell)"
      let sheet = MeasurementSheet("\(header)\n\(row)\n")
      let place = column == "level" ? 5 : 8
      #expect(sheet.problems == [.init(line: 2, column: place, fact: .cell(found: cell, expected))])
      #expect(sheet.rows.isEmpty)
    }
  }

  @Test func `hold every lawful value of every kind of cell`() {
    for level in Level.allCases {
      #expect(MeasurementSheet("person,level,2\nx,\(level.rawValue),\(level.rawValue)\n").rows.first?.level == level)
    }
    for method in Domain.Method.allCases {
      #expect(MeasurementSheet("person,level,method\nx,B1,\(method.rawValue)\n").rows.first?.method == method)
    }
    for score in 0...4 {
      #expect(MeasurementSheet("person,1.1,6.5\nx,\(score),\n").rows.first?.scores?.gist == "\(score)")
    }
    #expect(MeasurementSheet("person,level,on\nx,B1,2024-02-29\n").rows.first?.on == Day("2024-02-29"))
  }

  @Test func `have nothing where a cell is empty`() {
    let sheet = MeasurementSheet("person,level,1,1.1,method,assessor,on,note\nx,B1,,,,,,\n")
    let row = sheet.rows.first
    #expect(row?.level == .b1 && row?.areas == nil && row?.scores == nil && row?.method == nil)
    #expect(row?.assessor == nil && row?.on == nil && row?.note == nil)
  }

  @Test func `without any level are left out, but what is wrong in them is told`() {
    let sheet = MeasurementSheet("person,level,1,1.1,note\na,B1,,,\nb,,,,ziek\nc,,A1,,\nd,,,2,\n")
    #expect(sheet.problems.isEmpty)
    #expect(sheet.rows.map(\.person.text) == ["a", "c", "d"])
    #expect(MeasurementSheet("person,level,on\nb,,31-12-2025\n").problems.map(\.column) == [4])
  }

  @Test func `say who was measured`() {
    #expect(
      MeasurementSheet("level,person\nB1,\n").problems
        == [.init(line: 2, column: 1, fact: .cell(found: "", .code("person")))])
  }

  @Test func `name a person once, and the second row says where the first stands`() {
    let sheet = MeasurementSheet("level,person\nB1,x\nA2,y\nB2,x\nC1,x\n")
    #expect(
      sheet.problems
        == [
          .init(line: 4, column: 4, fact: .twice("x", firstLine: 2)),
          .init(line: 5, column: 4, fact: .twice("x", firstLine: 2)),
        ])
    // Somebody who was not measured stands nowhere yet.
    #expect(MeasurementSheet("level,person\n,x\nA2,x\n").problems.isEmpty)
  }

  @Test func `tell all that is wrong at once, in their order`() {
    let sheet = MeasurementSheet("person,level,1,on\na,B9,Z1,x\nb,B1,A1,\n,B1,,\nb,B2,,\n")
    #expect(Set(sheet.problems.map { "\($0.line):\($0.column)" }) == ["2:3", "2:6", "2:9", "4:1", "5:1"])
    #expect(sheet.problems.map(\.line) == sheet.problems.map(\.line).sorted())
    // The control: what is right of it has no problem.
    #expect(MeasurementSheet("person,level,1,on\na,B2,A1,2025-11-03\nb,B1,A1,\n").problems.isEmpty)
  }

  @Test func `are found wrong wherever a lawful cell is spoilt`() {
    var random = SplitMix64(seed: 11)
    let header = ["person", "level", "1", "2.3", "method", "on"]
    let lawful = ["B1", "A2", "4", "i-coach", "2025-11-03"]
    for _ in 0..<200 {
      var rows = (0..<10).map { ["p\($0)"] + lawful }
      let spoilt = Set(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          [Int.random(in: 0..<10, using: &random), Int.random(in: 1..<6, using: &random)]
        })
      for place in spoilt { rows[place[0]][place[1]] = "?" }
      let text = ([header] + rows).map { $0.joined(separator: ";") + "\n" }.joined()
      let expected = spoilt.map { place in
        "\(place[0] + 2):\(rows[place[0]][..<place[1]].map { $0.unicodeScalars.count + 1 }.reduce(1, +))"
      }
      let sheet = MeasurementSheet(text)
      #expect(Set(sheet.problems.map { "\($0.line):\($0.column)" }) == Set(expected))
      #expect(sheet.rows.count == 10 - Set(spoilt.map { $0[0] }).count)
    }
  }
}

extension Scores {
  fileprivate var gist: String { Competence.all.compactMap { self[$0].map { "\($0)" } }.joined(separator: " ") }
}
