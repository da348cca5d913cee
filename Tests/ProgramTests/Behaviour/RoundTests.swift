import Foundation
import Testing

@testable import Program

@Suite struct `A round from a file` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder(writing: true)
    let register = folder.file("EventLog/register")
    try FileManager.default.createDirectory(at: register, withIntermediateDirectories: true)
    try "code,name,email\np-tfdbs3tt,Zoë Bakker,\np-x66pq3ug,Daniël Öz,\n".write(
      to: register.appending(path: "people.csv"), atomically: true, encoding: .utf8)
  }

  private func outcome(of sheet: String) throws -> Outcome {
    try sheet.write(to: folder.file("ronde.csv"), atomically: true, encoding: .utf8)
    return folder.program("log level --from ronde.csv --method i-coach --on today")
  }

  @Test func `knows that a code and a name are one person`() throws {
    let refused = try outcome(of: "naam;niveau\np-tfdbs3tt;B1\nDaniël Öz;B1\nzoë bakker;B2\n")
    #expect(refused.exit == .data)
    #expect(refused.said.hasPrefix("ronde.csv:4:1: 'zoë bakker' stands on line 2 as well."), "\(refused.said)")
    #expect(try outcome(of: "naam;niveau\np-tfdbs3tt;B1\nDaniël Öz;B1\n").exit == .done)
  }

  @Test func `shows the line that is wrong, whatever stands before it`() throws {
    // Neither the mark nor an odd end of line within a cell moves what is shown.
    let refused = try outcome(
      of: "\u{FEFF}naam;niveau;opmerking\r\np-tfdbs3tt;B1;\"een\u{2028}twee\"\r\np-x66pq3ug;B9;\r\n")
    #expect(refused.said.hasPrefix("ronde.csv:3:12: Expected"))
    #expect(refused.said.contains("\n  p-x66pq3ug;B9;\n             ^\n"), "\(refused.said)")
    #expect(try outcome(of: "\u{FEFF}naam;nivo\nx;B1\n").said.contains("\n  naam;nivo\n       ^\n"))
  }

  @Test func `comes from standard input as well`() throws {
    folder.machine.input = { Array("naam,niveau\nzoë,C1\n".utf8) }
    #expect(folder.program("log level --from - --method i-coach --on today").exit == .done)
    folder.machine.input = { Array("naam,niveau\nzoë,C9\n".utf8) }
    #expect(folder.program("log level --from - --method i-coach --on today").said.hasPrefix("stdin:2:5: "))
  }
}
