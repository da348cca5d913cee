package import Wire

/// Something that reads and writes tables: the program, or one with a planted fault.
package struct TableReader: Sendable {
  package var name: String
  package var read: @Sendable ([UInt8]) -> CSVReader = { CSVReader($0) }
  package var write: @Sendable ([[String]]) -> [UInt8] = { rows in
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return writer.bytes
  }

  /// The program's.
  package static let ours = TableReader(name: "ours")

  /// Readers and writers with a fault that must be caught.
  static let planted: [TableReader] = [
    TableReader(name: "quotes that are written once") {
      Array(String(decoding: $0, as: UTF8.self).utf8)
    } write: { rows in
      Array(rows.map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }.joined().utf8)
    },
    TableReader(name: "cells that are not defused") {
      $0
    } write: { rows in
      let quoted = rows.map { $0.map { "\"" + $0.doublingQuotes + "\"" }.joined(separator: ",") + "\n" }
      return Array(quoted.joined().utf8)
    },
    TableReader(name: "zero bytes that are passed over") {
      $0.filter { $0 != 0 }
    } write: {
      ours.write($0)
    },
    TableReader(name: "carriage returns that are passed over") {
      $0.filter { $0 != 0x0D }
    } write: {
      ours.write($0)
    },
  ]

  private init(name: String) {
    self.name = name
  }

  private init(
    name: String, _ change: @escaping @Sendable ([UInt8]) -> [UInt8],
    write: @escaping @Sendable ([[String]]) -> [UInt8]
  ) {
    self.name = name
    read = { CSVReader(change($0)) }
    self.write = write
  }
}

extension String {
  fileprivate var doublingQuotes: String {
    var text = ""
    for scalar in unicodeScalars { text += scalar == "\"" ? "\"\"" : String(scalar) }
    return text
  }
}
