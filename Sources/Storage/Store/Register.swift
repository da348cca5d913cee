public import Domain
import Wire

/// Who the person codes are: the only place with names, beside the log.
public struct Register: Equatable, Sendable {
  /// One person.
  public struct Row: Hashable, Sendable {
    public var code: PersonCode
    public var name: String
    public var email: String

    public init(code: PersonCode, name: String, email: String = "") {
      self.code = code
      self.name = name
      self.email = email
    }
  }

  /// The rows in the order of the file.
  public private(set) var rows: [Row] = []
  private var byCode: [PersonCode: Int] = [:]

  /// A register of nobody.
  public init() {}

  /// The row of a person, nil when there is none.
  public subscript(code: PersonCode) -> Row? { byCode[code].map { rows[$0] } }

  /// The name of a person, nil when the register has none.
  public func name(of code: PersonCode) -> String? { self[code]?.name }

  /// The codes of everybody with exactly this name.
  public func codes(named name: String) -> [PersonCode] { rows.filter { $0.name == name }.map(\.code) }

  /// Adds a person, or replaces the row that the code has.
  public mutating func insert(_ row: Row) {
    if let index = byCode[row.code] {
      rows[index] = row
    } else {
      byCode[row.code] = rows.count
      rows.append(row)
    }
  }

  /// Takes the rows of people out.
  mutating func remove(_ people: some Sequence<PersonCode>) {
    let people = Set(people)
    let rest = rows.filter { !people.contains($0.code) }
    self = Register()
    for row in rest { insert(row) }
  }
}

extension Register {
  static let folderName = "register"
  static let fileName = "people.csv"
  private static let header = ["code", "name", "email"]

  /// Reads `people.csv`; a person may edit it, so that rows may stand in any order.
  package init(_ bytes: [UInt8]) throws(StorageError) {
    let reader = CSVReader(bytes)
    var problems = reader.problems.map { RegisterProblem.table($0) }
    guard problems.isEmpty else { throw .unreadableRegister(problems) }
    guard reader.table.header.map(\.text) == Register.header else { throw .unreadableRegister([.header]) }
    for row in reader.table.rows {
      if let code = PersonCode(row.cells[0].text) {
        if self[code] != nil { problems.append(.doubled(line: row.line)) }
        insert(Row(code: code, name: row.cells[1].text, email: row.cells[2].text))
      } else {
        problems.append(.code(line: row.line))
      }
    }
    guard problems.isEmpty else { throw .unreadableRegister(problems) }
  }

  /// The file.
  package var bytes: [UInt8] {
    var writer = CSVWriter()
    writer.row(Register.header)
    for row in rows { writer.row([row.code.description, row.name, row.email]) }
    return writer.bytes
  }
}

extension Journal {
  /// The register beside the log; without its file it is one of nobody.
  public func register() throws(StorageError) -> Register {
    guard try system({ () throws(SystemFailure) in try self.folder.status(of: Register.folderName) }) != nil else {
      return Register()
    }
    let folder = try system { () throws(SystemFailure) in try self.folder.folder(Register.folderName) }
    return try Journal.register(in: folder)
  }

  /// Changes the register, alone and durably: a crash leaves the old one or the new one.
  public func changeRegister(_ change: (inout Register) -> Void) throws(StorageError) {
    let folder = try system { () throws(SystemFailure) in try self.folder.folderOrNew(Register.folderName) }
    guard try system({ () throws(SystemFailure) in try folder.lock(waiting: Journal.patience) }) else {
      throw .locked(by: folder.lockHolder)
    }
    var register = try Journal.register(in: folder)
    change(&register)
    try system { () throws(SystemFailure) in try folder.replace(Register.fileName, with: register.bytes) }
  }

  private static func register(in folder: borrowing Folder) throws(StorageError) -> Register {
    let bytes = try system { () throws(SystemFailure) -> [UInt8]? in
      guard try folder.status(of: Register.fileName) != nil else { return nil }
      let file = try folder.file(Register.fileName)
      return try file.contents(atMost: try file.size())
    }
    return if let bytes { try Register(bytes) } else { Register() }
  }
}
