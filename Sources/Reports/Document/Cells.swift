public import Domain
import Wire

/// Takes the cells of a row one after the other, each as the value that it is.
///
/// A renderer that only writes what it is told gets the bytes of a cell at once, without a row and prose for each; for all
/// others a row is kept.
public struct Cells {
  private(set) var row = Row([])
  /// Where cells are written at once, when they are.
  private(set) var plain: PlainCells?

  /// Keeps a row.
  init() {}

  /// Writes cells as plain text.
  init(writing plain: PlainCells) { self.plain = plain }

  /// Says that this row is still about what the row above names; its first cell says the same again, for programs.
  public mutating func goOn() {
    if plain == nil { row.continues = true } else { plain?.goOn() }
  }

  /// Adds what is prose already.
  public mutating func add(_ prose: Prose) {
    if plain == nil { row.cells.append(prose) } else { plain?.add(prose) }
  }

  /// Adds prose that many rows say, and that was put into words once for all of them.
  public mutating func add(_ prose: Prose, inWords text: String) {
    if plain == nil { row.cells.append(prose) } else { plain?.add(text) }
  }

  /// Adds a cell with nothing in it.
  public mutating func addNothing() {
    if plain == nil { row.cells.append(.empty) } else { plain?.addNothing() }
  }

  /// Adds a text as it is.
  public mutating func add(text: String) {
    if plain == nil { row.cells.append(Prose(text)) } else { plain?.add(text) }
  }

  /// Adds somebody by their code.
  public mutating func add(_ person: PersonCode) {
    if plain == nil { row.cells.append(.person(person)) } else { plain?.add(person.text) }
  }

  /// Adds what a code names by that code; nothing where there is none.
  public mutating func add<Thing>(_ code: Code<Thing>?) {
    guard let code else { return addNothing() }
    if plain == nil { row.cells.append(.name(code)) } else { plain?.add(code.text) }
  }

  /// Adds an amount; nothing where there is none.
  public mutating func add(_ amount: Int?) {
    guard let amount else { return addNothing() }
    if plain == nil { row.cells.append(.number(amount)) } else { plain?.add(number: amount) }
  }

  /// Adds a share of a hundred; nothing when it is of nobody.
  public mutating func add(percent share: Int?) {
    guard let share else { return addNothing() }
    if plain == nil { row.cells.append(.percent(share)) } else { plain?.add(number: share, UInt8(ascii: "%")) }
  }

  /// Adds a level; nothing where there is none.
  public mutating func add(_ level: Level?) {
    guard let level else { return addNothing() }
    if plain == nil { row.cells.append(.level(level)) } else { plain?.add(level.rawValue) }
  }

  /// Adds a day as it fits a cell; nothing where there is none.
  public mutating func add(_ day: Day?) {
    guard let day else { return addNothing() }
    if plain == nil { row.cells.append(.day(day)) } else { plain?.add(day) }
  }

  /// Adds the cells of a row that is there already, with what is said beneath it.
  mutating func add(_ row: Row) {
    if plain == nil { self.row = row } else { plain?.add(row) }
  }

  mutating func endRow() {
    if plain == nil { row = Row([]) } else { plain?.endRow() }
  }
}
