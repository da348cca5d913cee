import Domain
import Exchange
import Wire

/// A round of measurements from a file: every problem of every row at once, and all rows or none.
struct MeasurementRound {
  let command: LogLevel
  let file: String
  let context: RecordingContext

  init(_ command: LogLevel, file: String, context: RecordingContext) {
    self.command = command
    self.file = file
    self.context = context
  }

  func drafts() throws(Failure) -> [Draft] {
    let bytes = try context.readFile(file)
    // The byte-order mark is no part of the first line: columns are counted behind it.
    let lines = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes).lines
    let sheet = MeasurementSheet(bytes)
    func place(_ line: Int, _ column: Int?) -> InputPlace {
      let source = lines.indices.contains(line - 1) ? lines[line - 1] : nil
      return InputPlace(file: file == "-" ? "stdin" : file, line: line, column: column, source: source)
    }
    var problems = sheet.problems.map { Problem("wrong-row", $0.fact.words, place: place($0.line, $0.column)) }
    var drafts: [Draft] = []
    var seen: [PersonCode: Int] = [:]
    for row in sheet.rows {
      let before = problems.count
      if let draft = attempt(&problems, { () throws(Failure) in try draft(of: row) }) {
        // The sheet sees that a word stands there twice, only here is known that a code and a name are one person.
        if let person = draft.contents.event.data.subject, let first = seen.updateValue(row.line, forKey: person) {
          let fact = MeasurementSheet.Problem.Fact.twice(row.person.text, firstLine: first)
          problems.append(Problem("wrong-row", fact.words))
        }
        drafts.append(draft)
      }
      for index in before..<problems.count { problems[index].place = place(row.line, row.person.column) }
    }
    if problems.isEmpty, drafts.isEmpty {
      problems.append(
        Problem("empty", Phrase(nl: "Er staat geen meting in '\(file)'.", en: "There is no measurement in '\(file)'.")))
    }
    // A delimiter that was taken for another one explains columns that are not there.
    if let index = sheet.problems.firstIndex(where: \.fact.isAboutColumns) {
      problems[index].remedy = sheet.dialect.words
    }
    problems.sort { ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0) }
    guard problems.isEmpty else { throw Failure(.data, problems) }
    return drafts
  }

  private func draft(of row: MeasurementSheet.Row) throws(Failure) -> Draft {
    var problems: [Problem] = []
    let day = row.on ?? context.day(command.occasion.on)
    let people = context.people(on: day)
    let person = attempt(&problems) { () throws(Failure) in try people.find(PersonWord(row.person.text)) }
    let assessor = attempt(&problems) { () throws(Failure) in
      let word = row.assessor.map { PersonWord($0.text) } ?? command.assessor
      return try word.map { (word) throws(Failure) in try people.find(word) }
    }
    let method = row.method ?? command.method
    if method == nil {
      problems.append(
        Problem(
          "missing", Phrase(nl: "De methode ontbreekt.", en: "The method is missing."),
          remedy: Phrase(nl: "Geef --method of een kolom 'methode'.", en: "Give --method or a column 'method'.")))
    }
    if row.on == nil, command.occasion.on == nil {
      problems.append(
        Problem(
          "missing", Phrase(nl: "De dag ontbreekt.", en: "The day is missing."),
          remedy: Phrase(nl: "Geef --on of een kolom 'dag'.", en: "Give --on or a column 'on'.")))
    }
    if day > context.today { problems.append(Problem(.inFuture(day, today: context.today))) }
    if let person, people.organisation.member(person, on: day) == nil {
      problems.append(Problem(.notInService(person, day)))
    }
    if let person { problems += row.aliases.compactMap { somebodyElse(than: person, $0, beside: row.person, people) } }
    guard problems.isEmpty, let person, let method else { throw Failure(.data, problems) }
    let measured = LevelMeasured(
      person: person, method: method, assessor: assessor ?? nil, level: row.level, areas: row.areas,
      scores: row.scores, round: command.round)
    return Draft(on: day, Contents(.levelMeasured(measured), note: row.note ?? command.occasion.note))
  }

  /// A code and a name side by side must be one person's; a name that the register does not know says nothing.
  private func somebodyElse(
    than person: PersonCode, _ alias: CSVCell, beside cell: CSVCell, _ people: People
  ) -> Problem? {
    guard let other = try? people.find(PersonWord(alias.text)), other != person else { return nil }
    return Problem(
      "two-people",
      Phrase(
        nl: "'\(cell.text)' is \(person), maar '\(alias.text)' is \(other).",
        en: "'\(cell.text)' is \(person), but '\(alias.text)' is \(other)."))
  }
}

extension MeasurementSheet.Problem.Fact {
  /// Whether it may come from taking another character for the delimiter.
  fileprivate var isAboutColumns: Bool {
    switch self {
    case .missingColumn, .unknownColumn, .table(.width), .table(.textAfterQuote), .table(.strayQuote): true
    case .table, .cell, .twice: false
    }
  }

  /// The problem in words.
  var words: Phrase {
    switch self {
    case .table(let fact): fact.words
    case .missingColumn(let name):
      Phrase(nl: "De kolom '\(name)' ontbreekt.", en: "The column '\(name)' is missing.")
    case .unknownColumn(let name):
      Phrase(
        nl:
          "De kolom '\(name)' betekent hier niets; bekend zijn person, level, 1 tot en met 6, 1.1 tot en met 6.5, method, assessor, on en note.",
        en:
          "The column '\(name)' means nothing here; known are person, level, 1 to 6, 1.1 to 6.5, method, assessor, on and note."
      )
    case .cell(let found, let expectation):
      Phrase(
        nl: "Verwacht \(expectation.words.nl), niet '\(found)'.",
        en: "Expected \(expectation.words.en), not '\(found)'.")
    case .twice(let person, let line):
      Phrase(nl: "'\(person)' staat ook op regel \(line).", en: "'\(person)' stands on line \(line) as well.")
    }
  }
}

extension CSVDialect {
  /// How the file was read.
  fileprivate var words: Phrase {
    let sign =
      switch delimiter {
      case .tab: Phrase(nl: "tabs", en: "tabs")
      case .semicolon: Phrase(nl: "puntkomma's", en: "semicolons")
      case .comma: Phrase(nl: "komma's", en: "commas")
      }
    return Phrase(
      nl: "Gelezen als een tabel met \(sign.nl) tussen de cellen.",
      en: "Read as a table with \(sign.en) between its cells.")
  }
}

extension CSVProblem.Fact {
  /// The problem in words.
  var words: Phrase {
    switch self {
    case .empty: Phrase(nl: "Het bestand is leeg.", en: "The file is empty.")
    case .width(let found, let expected):
      Phrase(
        nl: "Deze rij heeft \(found) cellen, de kop \(expected).",
        en: "This row has \(found) cells, the header \(expected).")
    case .blankLine: Phrase(nl: "Deze regel is leeg.", en: "This line is blank.")
    case .unclosedQuote: Phrase(nl: "Dit aanhalingsteken sluit nergens.", en: "This quote is never closed.")
    case .textAfterQuote: Phrase(nl: "Na het aanhalingsteken staat nog tekst.", en: "Text follows the closing quote.")
    case .strayQuote: Phrase(nl: "Hier staat een los aanhalingsteken.", en: "Here is a stray quote.")
    case .strayCarriageReturn: Phrase(nl: "Hier staat een losse CR.", en: "Here is a stray carriage return.")
    case .doubledHeader(let name):
      Phrase(nl: "De kolom '\(name)' staat er twee keer.", en: "The column '\(name)' is there twice.")
    case .nul: Phrase(nl: "Hier staat een nulbyte.", en: "Here is a zero byte.")
    case .invalidUTF8(let byte):
      Phrase(nl: "Dit is geen UTF-8 (byte \(byte)).", en: "This is not UTF-8 (byte \(byte)).")
    case .windows1252(let byte):
      Phrase(
        nl: "Dit is Windows-1252 (byte \(byte)); bewaar het als UTF-8.",
        en: "This is Windows-1252 (byte \(byte)); save it as UTF-8.")
    case .utf16(let byte):
      Phrase(
        nl: "Dit is UTF-16 (byte \(byte)); bewaar het als UTF-8.",
        en: "This is UTF-16 (byte \(byte)); save it as UTF-8.")
    case .longLine(let limit):
      Phrase(nl: "Deze regel is langer dan \(limit) bytes.", en: "This line is longer than \(limit) bytes.")
    case .longCell(let limit):
      Phrase(nl: "Deze cel is langer dan \(limit) bytes.", en: "This cell is longer than \(limit) bytes.")
    case .manyColumns(let limit):
      Phrase(nl: "Er zijn meer dan \(limit) kolommen.", en: "There are more than \(limit) columns.")
    case .manyCells(let limit):
      Phrase(nl: "Er zijn meer dan \(limit) cellen.", en: "There are more than \(limit) cells.")
    }
  }
}
