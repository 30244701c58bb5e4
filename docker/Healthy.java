import java.net.HttpURLConnection;
import java.net.URI;

/** What an image without curl asks itself: whether the server in it is ready. */
final class Healthy {

  private static final int PATIENCE_MILLIS = 4000;

  private Healthy() {}

  public static void main(String[] args) throws Exception {
    String port = System.getenv().getOrDefault("PORT", "8080");
    URI address = URI.create("http://127.0.0.1:" + port + "/health/ready");
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    System.exit(connection.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1);
  }
}
