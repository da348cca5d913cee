import Arguments
import Domain
import Testing

@testable import Program

@Suite struct `People as they are typed` {
  static let zoe = person("p-2222zzzz")
  static let daniel = person("p-3333dddd")
  static let noor = person("p-4444nnnn")
  static let noortje = person("p-5555nnnn")
  static let oldZoe = person("p-6666zzzz")
  static let cato = person("p-7777cccc")

  static let people: People = {
    var organisation = Organisation()
    var facts = [fact(.collegeOpened(CollegeOpened(college: code("west"), name: "West")), 1)]
    for (number, team) in ["zorg", "ict"].enumerated() {
      facts.append(fact(.teamFormed(TeamFormed(team: code(team), name: team, college: code("west"))), 2 + number))
    }
    let members = [(zoe, "zorg"), (daniel, "zorg"), (noor, "zorg"), (noortje, "ict"), (oldZoe, "ict"), (cato, "ict")]
    for (number, (person, team)) in members.enumerated() {
      facts.append(fact(.personJoined(PersonJoined(person: person, team: code(team), function: .docent)), 10 + number))
    }
    let left = fact(.personLeft(PersonLeft(person: cato)), 30, on: day("2025-06-01"))
    let merges = [fact(.personMerged(PersonMerged(person: oldZoe, into: zoe)), 40)]
    // The fold sees merged codes as one already.
    for fact in facts + [left] where fact.event.data.subject != oldZoe { organisation.apply(fact) }
    let names = [
      zoe: "Zoë Bakker", daniel: "Daniël Öz", noor: "Noor van Dijk", noortje: "Noortje van Dijk", oldZoe: "Zoë B. Oud",
      cato: "Cato Blom",
    ]
    return People(organisation: organisation, names: names, merges: Merges(merges), day: day("2025-11-03"))
  }()

  @Test(arguments: [
    ("p-2222zzzz", zoe), ("Zoë Bakker", zoe), ("zoë bakker", zoe), ("ZOË", zoe), ("Zoe\u{308} Bakker", zoe),
    ("bakker", zoe), ("Daniel\u{308} O\u{308}z".replacing("l\u{308}", with: "\u{308}l"), daniel), ("öz", daniel),
    ("noor van dijk", noor), ("Noortje", noortje), ("Cato", cato),
    // A code that was merged, and its name, mean the person that it turned out to be.
    ("p-6666zzzz", zoe), ("Zoë B. Oud", zoe), ("zoë b", zoe),
  ])
  func `are found by code, name or part of a name`(_ word: String, _ expected: PersonCode) throws {
    #expect(try Self.people.find(PersonWord(word)) == expected)
  }

  @Test func `are not found when a part fits several`() {
    #expect(problems("van dijk").map(\.code) == ["ambiguous-person"])
    #expect(problems("van dijk").first?.suggestions == ["p-4444nnnn", "p-5555nnnn"])
    #expect(problems("noor v").isEmpty)
    // A whole name wins over being a part of another.
    #expect(problems("Noor van Dijk").isEmpty)
  }

  @Test func `are not found when nobody is called so, with who may have been meant`() {
    #expect(problems("Zoé Bakker").map(\.suggestions) == [["Zoë Bakker"]])
    #expect(problems("p-2222zzzy").map(\.suggestions) == [["p-2222zzzz"]])
    #expect(problems("Xander").map(\.code) == ["unknown-person"])
    #expect(problems("p-99999999").first?.remedy != nil)
  }

  @Test(arguments: [
    ("@zorg", [zoe, daniel, noor]), ("@zorg,-p-3333dddd", [zoe, noor]), ("-Daniël Öz,@zorg", [zoe, noor]),
    ("@zorg,-daniël", [zoe, noor]), ("noortje,@zorg", [noortje, zoe, daniel, noor]),
    ("zoë bakker,p-2222zzzz,p-6666zzzz,@zorg", [zoe, daniel, noor]), ("p-3333dddd, p-2222zzzz", [daniel, zoe]),
    ("@zorg,@ict", [zoe, daniel, noor, noortje]), ("@zorg,-@zorg", []), ("zoë bakker,-p-6666zzzz", []),
    // Somebody of another team can be left out of this one too.
    ("@zorg,-noortje", [zoe, daniel, noor]),
  ])
  func `are lists, teams without their exceptions, each once and in the order typed`(
    _ words: String, _ expected: [PersonCode]
  ) throws {
    guard words != "@zorg,-@zorg" else {
      #expect(throws: (any Error).self) { try found(words) }
      return
    }
    // The members of a team come in the order of their codes.
    #expect(try found(words) == expected)
  }

  @Test func `are told all at once when they cannot be found`() throws {
    let who = try #require(typed("@zrog,Xander,-p-99999999,zoë bakker,van dijk"))
    do throws(Failure) {
      _ = try Self.people.find(who)
      Issue.record("found")
    } catch {
      #expect(error.exit == .data)
      #expect(error.problems.map(\.code) == ["unknown-team", "unknown-person", "unknown-person", "ambiguous-person"])
      #expect(error.problems.first?.suggestions == ["zorg"])
    }
  }

  @Test func `belong to the team of the day`() throws {
    var before = Self.people
    before.day = day("2025-05-31")
    let ict = try #require(typed("@ict"))
    #expect(try before.find(ict) == [Self.noortje, Self.cato])
    #expect(try Self.people.find(ict) == [Self.noortje])
  }

  @Test(arguments: ["", ",", "@", "-", "@Zorg", "@zorg,,x", "zoë,"])
  func `are no empty words and no misspelt teams`(_ words: String) {
    #expect(typed(words) == nil)
  }

  private func problems(_ word: String) -> [Problem] {
    do throws(Failure) { _ = try Self.people.find(PersonWord(word)) } catch { return error.problems }
    return []
  }

  private func found(_ words: String) throws -> [PersonCode] { try Self.people.find(try #require(typed(words))) }

  /// The words as the option reads them.
  private func typed(_ words: String) -> Who? {
    let table = CommandTable<Bool, Who>(
      "t", Command("Tests.", examples: [], takes: Argument.required("WHO", "who", read: .who), action: { $0 }),
      globals: Option.flag("g", "nothing"), exits: [])
    guard case .run(let who, _) = table.read(words.hasPrefix("-") ? ["--", words] : [words]) else { return nil }
    return who
  }

  private static func fact(_ event: Event, _ number: Int, on: Day = day("2025-01-01")) -> Fact {
    guard let writer = Writer("west"), let moment = Moment("2025-01-01T12:00:00.000Z") else { fatalError("misspelt") }
    let id = EventID(writer: writer, number: number)
    return Fact(key: Key(recorded: moment.adding(milliseconds: Int64(number)), id: id), on: on, by: zoe, event: event)
  }

  private static func person(_ text: String) -> PersonCode {
    guard let code = PersonCode(text) else { fatalError("a test misspells a code: \(text)") }
    return code
  }

  private static func code<Thing>(_ text: String) -> Code<Thing> {
    guard let code = Code<Thing>(text) else { fatalError("a test misspells a code: \(text)") }
    return code
  }
}
