import Domain

/// Where lines stand: in a file the numbers of events rise with those of its lines, so that a row a file says it of all.
struct LinePlaces: Sendable {
  private struct File: Sendable {
    let name: String
    let writer: Writer
    /// How much higher the number of an event is than that of its line.
    let offset: Int
    var numbers: ClosedRange<Int>

    func holds(_ id: EventID) -> Bool { id.writer == writer && numbers.contains(id.number) }
  }

  private var files: [File] = []
  /// The file that was met last.
  private var last = 0

  /// Takes in where an event stands.
  mutating func insert(_ place: Place, of id: EventID) {
    let offset = id.number - place.line
    func isFile(_ file: File) -> Bool { file.offset == offset && file.writer == id.writer && file.name == place.file }
    if files.isEmpty || !isFile(files[last]) {
      last = files.firstIndex(where: isFile) ?? files.count
      if last == files.count {
        files.append(File(name: place.file, writer: id.writer, offset: offset, numbers: id.number...id.number))
      }
    }
    let numbers = files[last].numbers
    files[last].numbers = min(numbers.lowerBound, id.number)...max(numbers.upperBound, id.number)
  }

  /// Takes in what was met elsewhere.
  mutating func merge(_ other: LinePlaces) {
    for file in other.files {
      for number in [file.numbers.lowerBound, file.numbers.upperBound] {
        insert(
          Place(file: file.name, line: number - file.offset), of: EventID(writer: file.writer, number: number))
      }
    }
  }

  /// Where an event stands that was taken in.
  func place(of id: EventID) -> Place? {
    files.first { $0.holds(id) }.map { Place(file: $0.name, line: id.number - $0.offset) }
  }
}
