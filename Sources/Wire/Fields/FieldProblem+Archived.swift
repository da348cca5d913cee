// A read of the log brings up what could not be read, and whoever keeps what came of the read keeps that as well.

extension FieldProblem: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(path: try reader.read(), offset: try reader.read(), fact: try reader.read())
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(path)
    writer.write(offset)
    writer.write(fact)
  }
}

extension FieldProblem.Fact: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    switch try reader.byte() {
    case 0: self = .missing(try reader.read())
    case 1: self = .unreadable(try reader.read(), found: try reader.read())
    case 2: self = .besides(try reader.read())
    case _: throw .unlawful
    }
  }

  public func write(to writer: inout ArchiveWriter) {
    switch self {
    case .missing(let expectation):
      writer.write(0 as UInt8)
      writer.write(expectation)
    case .unreadable(let expectation, let found):
      writer.write(1 as UInt8)
      writer.write(expectation)
      writer.write(found)
    case .besides(let other):
      writer.write(2 as UInt8)
      writer.write(other)
    }
  }
}

extension UnknownField: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(path: try reader.read(), offset: try reader.read())
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(path)
    writer.write(offset)
  }
}

extension Expectation: Archived {
  /// Deeper than that of any field: bytes that nest without end must not use up the stack.
  private static let mostDeep = 16

  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self = try Expectation.read(from: &reader, depth: 0)
  }

  private static func read(from reader: inout ArchiveReader, depth: Int) throws(ArchiveError) -> Expectation {
    guard depth < mostDeep else { throw .unlawful }
    switch try reader.byte() {
    case 0:
      let (low, high): (Int, Int) = (try reader.read(), try reader.read())
      guard low <= high else { throw .unlawful }
      return .integer(low...high)
    case 1: return .text(atMost: try reader.read())
    case 2: return .oneOf(try reader.read())
    case 3: return .code(try reader.read())
    case 4: return .list(of: try read(from: &reader, depth: depth + 1))
    case 5:
      let keys = try read(from: &reader, depth: depth + 1)
      return .map(keys: keys, of: try read(from: &reader, depth: depth + 1))
    case 6:
      var fields: [FieldShape] = []
      for _ in 0..<(try reader.count(ofAtLeast: 6)) {
        let (name, isRequired): (String, Bool) = (try reader.read(), try reader.read())
        fields.append(
          FieldShape(name: name, isRequired: isRequired, expectation: try read(from: &reader, depth: depth + 1)))
      }
      return .object(fields)
    case 7: return .anyObject
    case _: throw .unlawful
    }
  }

  public func write(to writer: inout ArchiveWriter) {
    switch self {
    case .integer(let range):
      writer.write(0 as UInt8)
      writer.write(range.lowerBound)
      writer.write(range.upperBound)
    case .text(let most):
      writer.write(1 as UInt8)
      writer.write(most)
    case .oneOf(let words):
      writer.write(2 as UInt8)
      writer.write(words)
    case .code(let kind):
      writer.write(3 as UInt8)
      writer.write(kind)
    case .list(let element):
      writer.write(4 as UInt8)
      writer.write(element)
    case .map(let keys, let value):
      writer.write(5 as UInt8)
      writer.write(keys)
      writer.write(value)
    case .object(let fields):
      writer.write(6 as UInt8)
      writer.write(count: fields.count)
      for field in fields {
        writer.write(field.name)
        writer.write(field.isRequired)
        writer.write(field.expectation)
      }
    case .anyObject: writer.write(7 as UInt8)
    }
  }
}
