/// A call of the system that failed: what was tried, on what, and why not.
public struct SystemFailure: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: String, Sendable {
    case open, create, read, write, sync, cut, rename, remove, list, lock, examine
  }

  /// What the failure means for who has to do something about it.
  public enum Reason: Sendable {
    case notFound
    case exists
    case noPermission
    case readOnly
    /// The disk, a quota or the greatest size of a file.
    case full
    /// A link, a device, or a file in place of a folder.
    case wrongKind
    case other
  }

  public let operation: Operation
  /// The file or folder, seen from the store when it is part of it.
  public let path: String
  public let reason: Reason
  /// What the system calls the failure.
  public let message: String

  init(_ operation: Operation, _ path: String, _ errno: Errno) {
    self.operation = operation
    self.path = path
    reason = errno.reason
    message = errno.message
  }
}

/// What can stand under a name.
public enum FileKind: Sendable {
  case file
  case folder
  /// A symbolic link.
  case link
  /// A FIFO, a socket or a device.
  case other
}
