package org.isolog.testkit;

import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** A hand on mouse and keyboard for one window, as thin as JavaFX's own robot allows. */
public final class Robo {
    private final Stage stage;
    private final Robot robot = Fx.get(Robot::new);

    public Robo(Stage stage) {
        this.stage = stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** The first shown node with the id or style class, as in {@code #id} or {@code .class}. */
    public Node node(String selector) {
        Node found = Fx.get(() -> scene().getRoot().lookupAll(selector).stream().filter(Robo::isShown).findFirst().orElse(null));
        if (found == null) {
            throw new AssertionError("nothing shown is " + selector);
        }
        return found;
    }

    /** Whether a label, button or field with exactly these words is shown. */
    public boolean sees(String words) {
        return Fx.get(() -> find(scene().getRoot(), node -> node instanceof Labeled labeled && words.equals(labeled.getText())) != null);
    }

    /** The first shown labelled node with exactly these words. */
    public Node words(String words) {
        Node found = Fx.get(() -> find(scene().getRoot(), node -> node instanceof Labeled labeled && words.equals(labeled.getText())));
        if (found == null) {
            throw new AssertionError("nothing shown says " + words);
        }
        return found;
    }

    public Robo click(Node node) {
        Point2D middle = at(node, 0.5, 0.5);
        Fx.run(() -> {
            robot.mouseMove(middle);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.settle();
        return this;
    }

    public Robo click(String selector) {
        return click(node(selector));
    }

    public Robo move(Node node, double x, double y) {
        Point2D point = at(node, x, y);
        Fx.run(() -> robot.mouseMove(point));
        Fx.settle();
        return this;
    }

    /** Presses at one place of the node and lets go at another; places are shares of its width and height. */
    public Robo drag(Node node, Point2D from, Point2D to) {
        Point2D start = at(node, from.getX(), from.getY());
        Point2D end = at(node, to.getX(), to.getY());
        Fx.run(() -> {
            robot.mouseMove(start);
            robot.mousePress(MouseButton.PRIMARY);
        });
        for (int step = 1; step <= 4; step++) {
            Point2D next = start.interpolate(end, step / 4.0);
            Fx.run(() -> robot.mouseMove(next));
        }
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.settle();
        return this;
    }

    /** Presses the keys in order and lets them go in reverse: {@code keys(CONTROL, K)}. */
    public Robo keys(KeyCode... codes) {
        Fx.run(() -> {
            for (KeyCode code : codes) {
                robot.keyPress(code);
            }
            for (int i = codes.length - 1; i >= 0; i--) {
                robot.keyRelease(codes[i]);
            }
        });
        Fx.settle();
        return this;
    }

    /** Types lower-case letters, digits and spaces. */
    public Robo type(String text) {
        for (char c : text.toCharArray()) {
            keys(c == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c))));
        }
        return this;
    }

    private Point2D at(Node node, double x, double y) {
        return Fx.get(() -> {
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
        });
    }

    private static Node find(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return null;
        }
        if (wanted.test(node)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
