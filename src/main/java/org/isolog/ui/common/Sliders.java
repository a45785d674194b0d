package org.isolog.ui.common;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.scene.control.Slider;

/** Sliders whose track is filled up to the thumb. */
public final class Sliders {
    private Sliders() {
    }

    public static Slider filled(double least, double most, double value) {
        Slider slider = new Slider(least, most, value);
        slider.setSkin(new ProgressSliderSkin(slider));
        return slider;
    }
}
