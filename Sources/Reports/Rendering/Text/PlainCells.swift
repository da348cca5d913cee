import Domain
import Wire

/// The texts of the cells of a table end to end in bytes, without tones: what most tables are made of is written here at once.
struct PlainCells {
  /// Before each cell stand the number of its bytes and that of the terminal cells that it takes.
  private(set) var bytes: [UInt8]
  private(set) var count = 0
  /// What is said beneath rows, by their numbers.
  private(set) var details: [Int: [Prose]] = [:]
  private let language: Language
  private let columns: Int
  private var column = 0
  private var row = 0
  /// What a row is about is named only where the row above is about something else.
  private var continues = false

  static let headCount = 8
  /// More than a cell of any size that is known before takes.
  private static let room = 80

  /// No cells yet, with room for those of so many rows of so many columns.
  init(rows: Int, columns: Int, in language: Language) {
    bytes = [UInt8](repeating: 0, count: 24 * rows * columns + 2 * PlainCells.room)
    (self.language, self.columns) = (language, columns)
  }

  /// Leaves the first cell of this row empty.
  mutating func goOn() { continues = true }

  mutating func add(_ row: Row) {
    if row.continues { goOn() }
    for cell in row.cells { add(cell) }
    if !row.details.isEmpty { details[self.row] = row.details }
  }

  /// Adds empty cells where a row has fewer than there are columns.
  mutating func endRow() {
    while column < columns { addNothing() }
    (column, row, continues) = (0, row + 1, false)
  }

  mutating func addNothing() {
    _ = begin()
    end(0, width: 0)
  }

  mutating func add(_ prose: Prose) {
    guard let run = prose.onlyRun else {
      if prose.isEmpty { return addNothing() }
      return add(prose.plain(in: language))
    }
    switch run {
    case .name(let text), .id(let text): add(text)
    case .number(let amount): add(number: amount)
    case .percent(let share): add(number: share, UInt8(ascii: "%"))
    case .level(let level): add(level.rawValue)
    case .shortDay(let day): add(day)
    case .text(let text), .strong(let text), .quiet(let text), .code(let text): add(text)
    case .change, .shift, .day, .notShown: add(prose.plain(in: language))
    }
  }

  mutating func add(_ text: ShortText) { add { $0.put(text, at: $1) } }

  mutating func add(_ day: Day) {
    let language = language
    add { language.put(shortDay: day, over: &$0, at: $1) }
  }

  /// Adds an amount with a sign behind it, if any.
  mutating func add(number: Int, _ sign: UInt8? = nil) {
    guard number >= 0 else { return add(sign == nil ? language.number(number) : language.percent(number)) }
    let language = language
    add { bytes, start in
      let end = language.put(number.magnitude, over: &bytes, at: start)
      guard let sign else { return end }
      bytes[end] = sign
      return end + 1
    }
  }

  /// Adds plain ASCII of at most 64 bytes that a body puts in place.
  private mutating func add(_ put: (inout MutableSpan<UInt8>, Int) -> Int) {
    let start = begin()
    let end: Int
    do {
      var span = bytes.mutableSpan
      end = put(&span, start)
    }
    self.end(end - start, width: end - start)
  }

  /// Adds a text as it may be shown.
  mutating func add(_ text: String) {
    let start = begin(text.utf8.count)
    guard let width = text.utf8.span.plainWidth else {
      let shown = text.visible
      return put(shown, at: begin(shown.utf8.count), width: shown.displayWidth)
    }
    put(text, at: start, width: width)
  }

  private mutating func put(_ text: String, at start: Int, width: Int) {
    do {
      var span = bytes.mutableSpan
      span.put(text.utf8.span, at: start)
    }
    end(text.utf8.count, width: width)
  }

  /// Makes room for a cell, and tells where its text begins.
  private mutating func begin(_ length: Int = 0) -> Int {
    let start = count + PlainCells.headCount
    if start + length + PlainCells.room > bytes.count {
      bytes.append(contentsOf: repeatElement(0, count: bytes.count + length))
    }
    return start
  }

  /// Counts the cell that was written, unless there is no column for it.
  private mutating func end(_ length: Int, width: Int) {
    guard column < columns else { return }
    let isLeftOut = column == 0 && continues
    column += 1
    let place = count
    count += PlainCells.headCount + (isLeftOut ? 0 : length)
    var span = bytes.mutableSpan
    span.put(bigEndian: isLeftOut ? 0 : UInt64(length) << 32 | UInt64(width), at: place)
  }

  /// How wide the widest cell of each column is, and how many bytes all cells have beyond those that they are wide.
  func measured(columns: Int) -> (widest: [Int], excess: Int) {
    var (widest, excess, place) = ([Int](repeating: 0, count: columns), 0, 0)
    let source = bytes.span
    var column = 0
    while place < count {
      let head = source.word(at: place).bigEndian
      let (length, width) = (Int(head >> 32), Int(head & 0xFFFF_FFFF))
      if width > widest[column] { widest[column] = width }
      excess += length - width
      place += PlainCells.headCount + length
      column = column + 1 == columns ? 0 : column + 1
    }
    return (widest, excess)
  }
}
