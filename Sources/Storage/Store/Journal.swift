import Domain

/// The events of a store: reads, verifies and appends.
public final class Journal: Sendable {
  /// What kind of log it is.
  public let format: LogFormat
  let folder: Folder
  /// What this machine knew of the writers before, with which every read compares.
  public let known: KnownHeads

  static let formatName = "FORMAT"
  /// How long to wait for another process, in milliseconds.
  public static let patience = 10_000
  /// What stands in `EventLog` besides the folders of the writers.
  private static let known: Set<String> = [
    formatName, ".gitattributes", ".gitignore", Register.folderName, ".sync",
  ]

  init(_ folder: consuming Folder, known: (LogID) -> KnownHeads) throws(StorageError) {
    let bytes = try Journal.formatBytes(in: folder)
    guard let format = LogFormat(bytes) else { throw .unknownFormat }
    self.format = format
    self.folder = folder
    self.known = known(format.id)
  }

  private static func formatBytes(in folder: borrowing Folder) throws(StorageError) -> [UInt8] {
    try system { () throws(SystemFailure) in try folder.file(formatName).contents(atMost: 256) }
  }

  /// The writers, and the names in the log that are none of ours.
  func names() throws(StorageError) -> (writers: [Writer], findings: [Finding]) {
    var (writers, findings): ([Writer], [Finding]) = ([], [])
    for name in try system({ () throws(SystemFailure) in try folder.names() }) where !Journal.known.contains(name) {
      if let writer = Writer(name) {
        writers.append(writer)
      } else if !Folder.isDraft(name) {
        findings.append(Finding(.foreignName(name)))
      }
    }
    return (writers, findings)
  }

  /// What stands in place of a file or folder of the store itself, and is something else.
  func misplaced() throws(StorageError) -> [Damage] {
    try system { () throws(SystemFailure) in
      var found: [Damage] = []
      func look(for kind: FileKind, _ name: String, in folder: borrowing Folder) throws(SystemFailure) {
        guard let status = try folder.status(of: name), status.kind != kind else { return }
        found.append(Damage(file: folder.path(of: name), fact: .wrongKind(status.kind)))
      }
      for name in [".gitattributes", ".gitignore"] { try look(for: .file, name, in: folder) }
      try look(for: .folder, Register.folderName, in: folder)
      guard found.isEmpty, try folder.status(of: Register.folderName) != nil else { return found }
      try look(for: .file, Register.fileName, in: folder.folder(Register.folderName))
      return found
    }
  }

  func files(of writer: Writer, known: KnownHeads? = nil) throws(StorageError) -> WriterFiles {
    try WriterFiles(of: writer, in: folder, log: format.id, known: known ?? self.known)
  }
}
