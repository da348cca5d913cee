import Domain
import Wire

/// One row with the meaning of its cells.
struct SheetRow {
  let row: CSVRow
  let columns: [SheetColumn]

  init(_ row: CSVRow, columns: [SheetColumn]) {
    self.row = row
    self.columns = columns
  }

  /// Reads every cell, and gives nothing when one of them is wrong.
  func read(noting problems: inout [MeasurementSheet.Problem]) -> MeasurementSheet.Row? {
    // Spreadsheets write delimiters for rows in which nothing stands.
    guard row.cells.contains(where: { !$0.text.isEmpty }) else { return nil }
    let before = problems.count
    var areas = AreaLevels()
    var scores = Scores()
    var (hasAreas, hasScores) = (false, false)
    for (column, cell) in zip(columns, row.cells) where !cell.text.isEmpty {
      switch column {
      case .area(let area):
        areas[area] = value(cell, Level(typed: cell.text), Level.expectation, &problems)
        hasAreas = true
      case .score(let competence):
        let score = ["0", "1", "2", "3", "4"].firstIndex(of: cell.text)
        scores[competence] = value(cell, score, .integer(0...4), &problems)
        hasScores = true
      case .person, .level, .method, .assessor, .on, .note: break
      }
    }
    let level = value(.level, Level.init(typed:), Level.expectation, &problems)
    let method = value(.method, Method.init(rawValue:), Method.expectation, &problems)
    let day = value(.on, { Day($0) }, Day.expectation, &problems)
    let note = value(.note, { Note($0) }, Note.expectation, &problems)
    let people = zip(columns, row.cells).filter { $0.0 == .person && !$0.1.text.isEmpty }.map(\.1)
    guard let person = people.first else {
      let first = row.cells.first?.column ?? 1
      let fact = MeasurementSheet.Problem.Fact.cell(found: "", .code("person"))
      problems.append(MeasurementSheet.Problem(line: row.line, column: first, fact: fact))
      return nil
    }
    guard problems.count == before else { return nil }
    return MeasurementSheet.Row(
      line: row.line, person: person, aliases: Array(people.dropFirst()), level: level, areas: hasAreas ? areas : nil,
      scores: hasScores ? scores : nil,
      method: method, assessor: cell(.assessor), on: day, note: note)
  }

  private func cell(_ column: SheetColumn) -> CSVCell? {
    zip(columns, row.cells).first { $0.0 == column && !$0.1.text.isEmpty }?.1
  }

  private func value<Value>(
    _ column: SheetColumn, _ read: (String) -> Value?, _ expectation: Expectation,
    _ problems: inout [MeasurementSheet.Problem]
  ) -> Value? {
    guard let cell = cell(column) else { return nil }
    return value(cell, read(cell.text), expectation, &problems)
  }

  private func value<Value>(
    _ cell: CSVCell, _ value: Value?, _ expectation: Expectation, _ problems: inout [MeasurementSheet.Problem]
  ) -> Value? {
    if value == nil {
      let fact = MeasurementSheet.Problem.Fact.cell(found: cell.text, expectation)
      problems.append(MeasurementSheet.Problem(line: cell.line, column: cell.column, fact: fact))
    }
    return value
  }
}
