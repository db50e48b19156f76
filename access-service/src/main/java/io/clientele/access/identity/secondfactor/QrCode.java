package io.clientele.access.identity.secondfactor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as one path of an SVG: it stands in the page itself, so the page needs no leave to load
 * a picture from anywhere, and no cache ever holds one.
 *
 * @param size width and height, in modules
 * @param path the dark modules
 */
record QrCode(int size, String path) {

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.CHARACTER_SET,
          "UTF-8",
          EncodeHintType.MARGIN,
          4);

  static QrCode of(String text) {
    try {
      var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      return new QrCode(modules.getWidth(), path(modules));
    } catch (WriterException e) {
      throw new IllegalStateException("too long for a QR code", e);
    }
  }

  private static String path(BitMatrix modules) {
    var path = new StringBuilder();
    for (var y = 0; y < modules.getHeight(); y++) {
      for (var x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }

  @Override
  public String toString() {
    return "QrCode"; // what it says is a secret
  }
}
