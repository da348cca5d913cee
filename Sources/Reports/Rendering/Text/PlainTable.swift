import Domain
import Wire

/// A table without tones of which every cell is as wide as its text: its rows are put together of bytes.
///
/// Long answers are mostly such tables. What has to be cut or toned is for `TextTable`.
struct PlainTable {
  private let table: Table
  private let language: Language
  private let frame: TextFrame
  private let cells: PlainCells
  /// How many bytes all cells have beyond those that they are wide.
  private let excess: Int

  /// Nothing when the cells do not fit a width.
  init?(_ table: Table, in language: Language, within limit: Int?) {
    let rows = table.groups.reduce(1) { $0 + $1.rows.count }
    var told = Cells(writing: PlainCells(rows: rows, columns: table.columns.count, in: language))
    for group in table.groups { group.rows.tell(to: &told) }
    if let total = table.total { Rows([total]).tell(to: &told) }
    guard let cells = told.plain else { return nil }
    let (widest, excess) = cells.measured(columns: table.columns.count)
    frame = TextFrame(table, in: language, cells: widest, within: limit)
    guard frame.fits(widest), frame.width <= limit ?? .max else { return nil }
    (self.table, self.language, self.cells, self.excess) = (table, language, cells, excess)
  }

  /// Writes the table, from the top.
  func write(to page: inout TextPage) {
    page.add(frame.head)
    page.add(frame.rule)
    var (row, place) = (0, 0)
    for group in table.groups {
      if !group.title.isEmpty { page.add(frame.title(group.title)) }
      write(group.rows.count, &row, &place, to: &page)
    }
    if table.total != nil {
      page.add(frame.rule)
      write(1, &row, &place, to: &page)
    }
  }

  /// Writes rows from one on that begins at a place of the cells, with what is said beneath them.
  private func write(_ count: Int, _ row: inout Int, _ place: inout Int, to page: inout TextPage) {
    let end = row + count
    while row < end {
      let next = cells.details.isEmpty ? end : (row..<end).first { cells.details[$0] != nil }.map { $0 + 1 } ?? end
      page.add(atMost: excess + (next - row) * (frame.width + 1)) { bytes, at in
        for _ in row..<next { put(from: &place, over: &bytes, at: &at) }
      }
      row = next
      for detail in cells.details[row - 1] ?? [] { page.add(frame.beneath(detail)) }
    }
  }

  /// Puts one row over bytes from a place on, and goes behind it.
  ///
  /// It puts sixteen bytes at a time: what is too much of a text is put over by the spaces behind it, and of those by the next text.
  private func put(from place: inout Int, over bytes: inout MutableSpan<UInt8>, at: inout Int) {
    let (source, start) = (cells.bytes.span, at)
    var spaces = 0
    for column in frame.columns {
      let head = source.word(at: place).bigEndian
      let (length, width) = (Int(head >> 32), Int(head & 0xFFFF_FFFF))
      place += PlainCells.headCount
      let room = column.width - width
      if column.alignment == .trailing { spaces += room }
      if length > 0 {
        bytes.put(spaces: spaces, at: at)
        at += spaces
        var index = 0
        while index < length {
          bytes.put(source.block(at: place + index), at: at + index)
          index += 16
        }
        at += length
        place += length
        bytes.put(spaces: 1, at: at)
        spaces = 0
      }
      spaces += TextFrame.gap
      if column.alignment == .leading { spaces += room }
    }
    while at > start, bytes[at - 1] == UInt8(ascii: " ") { at -= 1 }
    bytes[at] = UInt8(ascii: "\n")
    at += 1
  }
}
